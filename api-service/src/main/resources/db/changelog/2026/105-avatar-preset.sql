--liquibase formatted sql

--changeset aisha:105-avatar-preset
-- the quality chosen where a draft stands on its check screen; none: it stands at its photos
ALTER TABLE avatar ADD COLUMN preset text
    CONSTRAINT avatar_preset_ck CHECK (preset IN ('FAST', 'BALANCED', 'BEST'));
--rollback ALTER TABLE avatar DROP COLUMN preset;
