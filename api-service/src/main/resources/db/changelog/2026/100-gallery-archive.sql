--liquibase formatted sql

--changeset aisha:100-gallery-archive
-- which images were ordered as ZIP files: fixed with the order, so that a repeat packs the same
CREATE TABLE gallery_archive (
    id         uuid        NOT NULL,
    user_id    uuid        NOT NULL,
    status     text        NOT NULL,
    image_ids  uuid[]      NOT NULL,
    images     int         NOT NULL,
    parts      text        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT gallery_archive_pk PRIMARY KEY (id),
    CONSTRAINT gallery_archive_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT gallery_archive_status_ck CHECK (status IN ('PENDING', 'READY', 'FAILED', 'EXPIRED')),
    CONSTRAINT gallery_archive_images_ck CHECK (images >= 0)
);
-- one at a time
CREATE UNIQUE INDEX gallery_archive_active_uq ON gallery_archive (user_id) WHERE status = 'PENDING';
CREATE INDEX gallery_archive_user_ix ON gallery_archive (user_id);
CREATE INDEX gallery_archive_created_ix ON gallery_archive (created_at);
--rollback DROP TABLE gallery_archive;
