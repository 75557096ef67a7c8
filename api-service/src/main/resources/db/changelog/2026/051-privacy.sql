--liquibase formatted sql

--changeset aisha:051-deletion
-- when a person asked to be forgotten, and what was swept so far
ALTER TABLE app_user ADD COLUMN deleting_since timestamptz;
ALTER TABLE app_user ADD COLUMN swept_rows bigint NOT NULL DEFAULT 0;
ALTER TABLE app_user ADD COLUMN swept_objects bigint NOT NULL DEFAULT 0;
ALTER TABLE app_user ADD CONSTRAINT app_user_deleting_ck CHECK ((state = 'DELETING') = (deleting_since IS NOT NULL));
-- the gift is given once: a keyed mark, not a person; nobody can be found from it without the key
CREATE TABLE former_user (
    mark       text        NOT NULL,
    deleted_at timestamptz NOT NULL,
    CONSTRAINT former_user_pk PRIMARY KEY (mark)
);
CREATE INDEX former_user_deleted_ix ON former_user (deleted_at);
CREATE INDEX provider_request_user_ix ON provider_request (user_id);
CREATE INDEX webhook_inbox_request_ix ON webhook_inbox (provider_request_id);
--rollback DROP INDEX webhook_inbox_request_ix;
--rollback DROP INDEX provider_request_user_ix;
--rollback DROP TABLE former_user;
--rollback ALTER TABLE app_user DROP CONSTRAINT app_user_deleting_ck;
--rollback ALTER TABLE app_user DROP COLUMN swept_objects;
--rollback ALTER TABLE app_user DROP COLUMN swept_rows;
--rollback ALTER TABLE app_user DROP COLUMN deleting_since;

--changeset aisha:051-export
CREATE TABLE data_export (
    id         uuid        NOT NULL,
    user_id    uuid        NOT NULL,
    status     text        NOT NULL,
    parts      text        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT data_export_pk PRIMARY KEY (id),
    CONSTRAINT data_export_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT data_export_status_ck CHECK (status IN ('PENDING', 'READY', 'FAILED', 'EXPIRED'))
);
-- one at a time
CREATE UNIQUE INDEX data_export_active_uq ON data_export (user_id) WHERE status = 'PENDING';
CREATE INDEX data_export_user_ix ON data_export (user_id, created_at DESC);
--rollback DROP TABLE data_export;
