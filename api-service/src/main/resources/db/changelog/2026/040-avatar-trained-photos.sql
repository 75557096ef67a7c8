--liquibase formatted sql

--changeset aisha:040-avatar-trained-photos
-- photos are deleted after a training; how many there were stays
ALTER TABLE avatar ADD COLUMN trained_photos int
    CONSTRAINT avatar_trained_photos_ck CHECK (trained_photos >= 0);
--rollback ALTER TABLE avatar DROP COLUMN trained_photos;
