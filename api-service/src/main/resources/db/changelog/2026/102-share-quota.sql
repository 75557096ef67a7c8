--liquibase formatted sql

--changeset aisha:102-share-quota
-- links made per day, and links opened per hour, by one person; since: when that day or hour began, UTC
CREATE TABLE share_quota (
    user_id uuid        NOT NULL,
    kind    text        NOT NULL,
    since   timestamptz NOT NULL,
    used    int         NOT NULL,
    CONSTRAINT share_quota_pk PRIMARY KEY (user_id, kind, since),
    CONSTRAINT share_quota_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT share_quota_kind_ck CHECK (kind IN ('MADE', 'OPENED')),
    CONSTRAINT share_quota_used_ck CHECK (used > 0)
);
CREATE INDEX share_quota_since_ix ON share_quota (since);
--rollback DROP TABLE share_quota;
