--liquibase formatted sql

--changeset aisha:061-image-words
-- words: the prompt's words as SearchWords writes them, in small letters with spaces between. Made into lexemes
-- without a parser or a dictionary, so that search does not depend on the database's locale.
ALTER TABLE image ADD COLUMN words text NOT NULL DEFAULT '';
UPDATE image SET words = btrim(regexp_replace(regexp_replace(
    lower(translate(prompt, 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё', 'абвгдеежзийклмнопрстуфхцчшщъыьэюяе')),
    '[^a-zа-я0-9]+', ' ', 'g'), '([^ ]{40})[^ ]+', '\1', 'g'));
ALTER TABLE image ADD COLUMN lexemes tsvector NOT NULL
    GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED;
--rollback ALTER TABLE image DROP COLUMN lexemes;
--rollback ALTER TABLE image DROP COLUMN words;

--changeset aisha:061-image-search-index
-- an owner's words and nobody else's; without a pending list, which searches would have to read through
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX image_words_ix ON image USING gin (user_id, lexemes) WITH (fastupdate = off);
--rollback DROP INDEX image_words_ix;
--rollback DROP EXTENSION btree_gin;

--changeset aisha:061-image-gallery-index
-- whatever a filter asks for stands in the index, so that counting 100,000 images reads no row of the table
CREATE INDEX image_gallery_ix ON image (user_id, created_at DESC, id DESC)
    INCLUDE (avatar_id, ratio, style, favourite);
DROP INDEX image_user_ix;
DROP INDEX image_favourite_ix;
--rollback CREATE INDEX image_favourite_ix ON image (user_id, created_at DESC, id DESC) WHERE favourite;
--rollback CREATE INDEX image_user_ix ON image (user_id, created_at DESC, id DESC);
--rollback DROP INDEX image_gallery_ix;

--changeset aisha:061-generation-spent-index
CREATE INDEX generation_spent_ix ON generation (user_id) INCLUDE (charged) WHERE charged > 0;
--rollback DROP INDEX generation_spent_ix;
