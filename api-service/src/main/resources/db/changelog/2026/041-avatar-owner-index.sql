--liquibase formatted sql

--changeset aisha:041-avatar-owner-index
-- the partial index did not fit queries whose status is a parameter
CREATE INDEX avatar_owner_ix ON avatar (user_id, created_at DESC);
DROP INDEX avatar_user_ix;
--rollback CREATE INDEX avatar_user_ix ON avatar (user_id, created_at DESC) WHERE status <> 'DELETED';
--rollback DROP INDEX avatar_owner_ix;
