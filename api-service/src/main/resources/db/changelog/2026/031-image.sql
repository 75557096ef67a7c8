--liquibase formatted sql

--changeset aisha:031-image-table
-- avatar_name is a copy: an image outlives the avatar it was made with
CREATE TABLE image (
    id              uuid        NOT NULL,
    user_id         uuid        NOT NULL,
    generation_id   uuid        NOT NULL,
    number          int         NOT NULL,
    avatar_id       uuid,
    avatar_name     text,
    ratio           text        NOT NULL,
    width           int         NOT NULL,
    height          int         NOT NULL,
    bytes           bigint      NOT NULL,
    content_type    text        NOT NULL,
    sha256          text        NOT NULL,
    object_key      text        NOT NULL,
    preview_key     text        NOT NULL,
    favourite       boolean     NOT NULL DEFAULT false,
    prompt          text        NOT NULL,
    composed_prompt text        NOT NULL,
    seed            bigint      NOT NULL,
    model           text        NOT NULL,
    created_at      timestamptz NOT NULL,
    CONSTRAINT image_pk PRIMARY KEY (id),
    CONSTRAINT image_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT image_number_uk UNIQUE (generation_id, number),
    CONSTRAINT image_number_ck CHECK (number >= 1),
    CONSTRAINT image_ratio_ck CHECK (ratio IN ('PROFILE', 'PORTRAIT', 'CLASSIC', 'STORY', 'CINEMA')),
    CONSTRAINT image_size_ck CHECK (width > 0 AND height > 0 AND bytes > 0),
    CONSTRAINT image_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX image_user_ix ON image (user_id, created_at DESC, id DESC);
CREATE INDEX image_favourite_ix ON image (user_id, created_at DESC, id DESC) WHERE favourite;
CREATE INDEX image_avatar_ix ON image (avatar_id, created_at DESC, id DESC) WHERE avatar_id IS NOT NULL;
--rollback DROP TABLE image;
