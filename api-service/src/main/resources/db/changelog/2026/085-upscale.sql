--liquibase formatted sql

--changeset aisha:085-upscale-kinds
ALTER TABLE provider_request DROP CONSTRAINT provider_request_kind_ck;
ALTER TABLE provider_request ADD CONSTRAINT provider_request_kind_ck
    CHECK (kind IN ('TRAINING', 'GENERATION', 'UPSCALE'));
ALTER TABLE ledger_hold DROP CONSTRAINT ledger_hold_reason_ck;
ALTER TABLE ledger_hold ADD CONSTRAINT ledger_hold_reason_ck
    CHECK (reason IN ('TRAINING', 'GENERATION', 'PHOTO_PROMPT', 'UPSCALE'));
--rollback ALTER TABLE provider_request DROP CONSTRAINT provider_request_kind_ck;
--rollback ALTER TABLE provider_request ADD CONSTRAINT provider_request_kind_ck CHECK (kind IN ('TRAINING', 'GENERATION')) NOT VALID;

--changeset aisha:085-image-upscaled
ALTER TABLE image ADD COLUMN upscaled_width int;
ALTER TABLE image ADD COLUMN upscaled_height int;
ALTER TABLE image ADD COLUMN upscaled_bytes bigint;
ALTER TABLE image ADD COLUMN upscaled_type text;
ALTER TABLE image ADD COLUMN upscaled_sha256 text;
ALTER TABLE image ADD CONSTRAINT image_upscaled_ck CHECK (
    (upscaled_width IS NULL) = (upscaled_height IS NULL)
    AND (upscaled_width IS NULL) = (upscaled_bytes IS NULL)
    AND (upscaled_width IS NULL) = (upscaled_type IS NULL)
    AND (upscaled_width IS NULL) = (upscaled_sha256 IS NULL)
    AND greatest(upscaled_width, upscaled_height) >= 2048);
--rollback ALTER TABLE image DROP COLUMN upscaled_width, DROP COLUMN upscaled_height, DROP COLUMN upscaled_bytes, DROP COLUMN upscaled_type, DROP COLUMN upscaled_sha256;

--changeset aisha:085-upscale-table
-- image_id has no foreign key: an image can be deleted while its 2K version is being made
CREATE TABLE upscale (
    id              uuid        NOT NULL,
    user_id         uuid        NOT NULL,
    image_id        uuid        NOT NULL,
    status          text        NOT NULL,
    price           bigint      NOT NULL,
    hold_id         uuid        NOT NULL,
    charged         bigint      NOT NULL DEFAULT 0,
    model           text        NOT NULL,
    queue_position  integer,
    store_attempts  integer     NOT NULL DEFAULT 0,
    failure         text,
    failure_detail  text,
    width           int,
    height          int,
    content_type    text,
    revision        bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    deadline        timestamptz NOT NULL,
    finished_at     timestamptz,
    CONSTRAINT upscale_pk PRIMARY KEY (id),
    CONSTRAINT upscale_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT upscale_hold_fk FOREIGN KEY (hold_id) REFERENCES ledger_hold (id),
    CONSTRAINT upscale_hold_uk UNIQUE (hold_id),
    CONSTRAINT upscale_status_ck CHECK (status IN
        ('PENDING', 'SUBMITTING', 'QUEUED', 'RUNNING', 'STORING', 'SUCCEEDED', 'FAILED', 'EXPIRED', 'REJECTED')),
    CONSTRAINT upscale_finished_ck CHECK ((finished_at IS NOT NULL) =
        (status IN ('SUCCEEDED', 'FAILED', 'EXPIRED', 'REJECTED'))),
    CONSTRAINT upscale_failure_ck CHECK ((failure IS NOT NULL) = (status IN ('FAILED', 'EXPIRED', 'REJECTED'))
        AND failure IN ('CONTENT_BLOCKED', 'PROVIDER_FAILED', 'EXPIRED', 'WITHDRAWN')),
    CONSTRAINT upscale_charged_ck CHECK (charged BETWEEN 0 AND price
        AND (charged = 0 OR status = 'SUCCEEDED')),
    CONSTRAINT upscale_size_ck CHECK ((width IS NOT NULL) = (status = 'SUCCEEDED'))
);
-- an image has one 2K version, so at most one is under way
CREATE UNIQUE INDEX upscale_active_uk ON upscale (image_id) WHERE finished_at IS NULL;
CREATE INDEX upscale_user_active_ix ON upscale (user_id) WHERE finished_at IS NULL;
CREATE INDEX upscale_user_ix ON upscale (user_id, created_at DESC);
CREATE INDEX upscale_history_ix ON upscale (model, finished_at DESC) WHERE status = 'SUCCEEDED';
--rollback DROP TABLE upscale;
