--liquibase formatted sql

--changeset aisha:060-image-style
-- the key of the style an image was made in, as the style library names it; none: own words only
ALTER TABLE image ADD COLUMN style text;
--rollback ALTER TABLE image DROP COLUMN style;
