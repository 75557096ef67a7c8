--liquibase formatted sql

--changeset aisha:121-moderation-unavailable
ALTER TABLE generation
    DROP CONSTRAINT generation_failure_ck,
    ADD CONSTRAINT generation_failure_ck CHECK ((failure IS NOT NULL) =
        (status IN ('FAILED', 'CANCELLED', 'EXPIRED', 'REJECTED'))
        AND failure IN ('CONTENT_BLOCKED', 'MODERATION_UNAVAILABLE', 'PROVIDER_FAILED', 'EXPIRED', 'CANCELLED'));
--rollback UPDATE generation SET failure = 'PROVIDER_FAILED' WHERE failure = 'MODERATION_UNAVAILABLE';
--rollback ALTER TABLE generation DROP CONSTRAINT generation_failure_ck, ADD CONSTRAINT generation_failure_ck CHECK ((failure IS NOT NULL) = (status IN ('FAILED', 'CANCELLED', 'EXPIRED', 'REJECTED')) AND failure IN ('CONTENT_BLOCKED', 'PROVIDER_FAILED', 'EXPIRED', 'CANCELLED'));
