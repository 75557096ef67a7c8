--liquibase formatted sql

--changeset aisha:011-photo-table
-- source_ref is forgotten with the verdict; source_hash tells the same reference sent twice
CREATE TABLE photo (
    id          uuid        NOT NULL,
    avatar_id   uuid        NOT NULL,
    user_id     uuid        NOT NULL,
    source_ref  text,
    source_hash text        NOT NULL,
    status      text        NOT NULL,
    rejection   text,
    measured    double precision,
    bound       double precision,
    object_key  text,
    sha256      text,
    look        bigint,
    width       int,
    height      int,
    created_at  timestamptz NOT NULL,
    judged_at   timestamptz,
    CONSTRAINT photo_pk PRIMARY KEY (id),
    CONSTRAINT photo_avatar_fk FOREIGN KEY (avatar_id) REFERENCES avatar (id),
    CONSTRAINT photo_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT photo_source_uk UNIQUE (avatar_id, source_hash),
    CONSTRAINT photo_status_ck CHECK (status IN ('PENDING', 'ACCEPTED', 'REJECTED', 'LOST')),
    CONSTRAINT photo_rejection_ck CHECK (
        (status = 'REJECTED') = (rejection IS NOT NULL)
        AND (rejection IS NULL OR rejection IN ('UNREADABLE', 'UNSUPPORTED_FORMAT', 'TOO_MANY_BYTES', 'TOO_MANY_PIXELS',
                          'TOO_SMALL', 'TOO_NARROW', 'DUPLICATE', 'NEAR_DUPLICATE'))),
    CONSTRAINT photo_judged_ck CHECK ((status = 'PENDING') = (judged_at IS NULL)),
    CONSTRAINT photo_source_ck CHECK ((status = 'PENDING') = (source_ref IS NOT NULL)),
    CONSTRAINT photo_accepted_ck CHECK (
        num_nonnulls(object_key, sha256, look, width, height) = CASE status WHEN 'ACCEPTED' THEN 5 ELSE 0 END)
);
CREATE INDEX photo_avatar_ix ON photo (avatar_id, created_at, id);
-- a byte-for-byte copy is refused by the database too
CREATE UNIQUE INDEX photo_same_bytes_uk ON photo (avatar_id, sha256) WHERE status = 'ACCEPTED';
--rollback DROP TABLE photo;

--changeset aisha:011-photo-quota-table
-- photos taken for judging per user and hour; deleting a photo gives nothing back
CREATE TABLE photo_quota (
    user_id uuid        NOT NULL,
    hour    timestamptz NOT NULL,
    used    int         NOT NULL,
    CONSTRAINT photo_quota_pk PRIMARY KEY (user_id, hour),
    CONSTRAINT photo_quota_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT photo_quota_used_ck CHECK (used > 0)
);
CREATE INDEX photo_quota_hour_ix ON photo_quota (hour);
--rollback DROP TABLE photo_quota;
