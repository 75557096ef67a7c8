--liquibase formatted sql

--changeset aisha:120-provider-not-before
-- an order whose endpoint rests gives its place back and gets none before this
ALTER TABLE provider_request ADD COLUMN not_before timestamptz;
--rollback ALTER TABLE provider_request DROP COLUMN not_before;
