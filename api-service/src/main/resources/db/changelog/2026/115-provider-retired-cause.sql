--liquibase formatted sql

--changeset aisha:115-provider-retired-cause
-- a refused order is tried again after a while; what fal's own list says holds until the list says otherwise
ALTER TABLE provider_retired
    ADD COLUMN cause text NOT NULL DEFAULT 'REFUSED',
    ADD CONSTRAINT provider_retired_cause_ck CHECK (cause IN ('REFUSED', 'DEPRECATED', 'MISSING'));
--rollback ALTER TABLE provider_retired DROP COLUMN cause;
