--liquibase formatted sql

--changeset aisha:095-contact-sheet
-- goes with its training; who it belongs to is said there
CREATE TABLE contact_sheet (
    training_id uuid        NOT NULL,
    state       text        NOT NULL,
    previews    integer     NOT NULL DEFAULT 0,
    object_key  text,
    created_at  timestamptz NOT NULL,
    deadline    timestamptz NOT NULL,
    CONSTRAINT contact_sheet_pk PRIMARY KEY (training_id),
    CONSTRAINT contact_sheet_training_fk FOREIGN KEY (training_id) REFERENCES training (id) ON DELETE CASCADE,
    CONSTRAINT contact_sheet_state_ck CHECK (state IN ('NEW', 'WAITING', 'TOLD')),
    CONSTRAINT contact_sheet_previews_ck CHECK (previews BETWEEN 0 AND 4 AND (previews > 0) = (object_key IS NOT NULL))
);
--rollback DROP TABLE contact_sheet;

--changeset aisha:095-generation-sheet
-- a preview made for nothing: told with its training, never by itself
ALTER TABLE generation ADD COLUMN sheet_of uuid;
ALTER TABLE generation ADD CONSTRAINT generation_sheet_ck CHECK (sheet_of IS NULL OR image_price = 0);
CREATE INDEX generation_sheet_ix ON generation (sheet_of) WHERE sheet_of IS NOT NULL;
--rollback ALTER TABLE generation DROP COLUMN sheet_of;
