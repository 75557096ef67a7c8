--liquibase formatted sql

--changeset aisha:122-avatar-failed
-- whose photos are to be forgotten
CREATE INDEX avatar_failed_ix ON avatar (updated_at) WHERE status = 'FAILED';
--rollback DROP INDEX avatar_failed_ix;
