--liquibase formatted sql

--changeset aisha:101-image-two-k
-- as the gallery says it: a version of 2048 px was made, or the image is as large from the beginning
ALTER TABLE image ADD COLUMN two_k boolean NOT NULL
    GENERATED ALWAYS AS (upscaled_width IS NOT NULL OR greatest(width, height) >= 2048) STORED;
--rollback ALTER TABLE image DROP COLUMN two_k;

--changeset aisha:101-image-filter-index
-- takes the place of image_gallery_ix: everything that a filter compares, two_k too
CREATE INDEX image_filter_ix ON image (user_id, created_at DESC, id DESC)
    INCLUDE (avatar_id, ratio, style, favourite, two_k);
DROP INDEX image_gallery_ix;
--rollback CREATE INDEX image_gallery_ix ON image (user_id, created_at DESC, id DESC) INCLUDE (avatar_id, ratio, style, favourite);
--rollback DROP INDEX image_filter_ix;
