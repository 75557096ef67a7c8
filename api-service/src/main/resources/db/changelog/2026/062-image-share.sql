--liquibase formatted sql

--changeset aisha:062-image-share-table
-- one link per image, which ends with it. The token is made of the nonce and a key that is not in the database; its
-- hash finds the image
CREATE TABLE image_share (
    image_id   uuid        NOT NULL,
    user_id    uuid        NOT NULL,
    nonce      text        NOT NULL,
    token_hash text        NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT image_share_pk PRIMARY KEY (image_id),
    CONSTRAINT image_share_image_fk FOREIGN KEY (image_id) REFERENCES image (id) ON DELETE CASCADE,
    CONSTRAINT image_share_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT image_share_token_uk UNIQUE (token_hash),
    CONSTRAINT image_share_hash_ck CHECK (token_hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX image_share_user_ix ON image_share (user_id);
--rollback DROP TABLE image_share;
