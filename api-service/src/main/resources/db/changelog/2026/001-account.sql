--liquibase formatted sql

--changeset aisha:001-user
CREATE TABLE app_user (
    id uuid NOT NULL CONSTRAINT app_user_pk PRIMARY KEY,
    external_id text NOT NULL CONSTRAINT app_user_external_id_uq UNIQUE,
    subject uuid NOT NULL CONSTRAINT app_user_subject_uq UNIQUE,
    language text NOT NULL CONSTRAINT app_user_language_ck CHECK (language ~ '^[a-z]{2}$'),
    reachable boolean NOT NULL,
    epoch bigint NOT NULL,
    state text NOT NULL CONSTRAINT app_user_state_ck CHECK (state IN ('ACTIVE', 'DELETING')),
    created_at timestamptz NOT NULL
);
--rollback DROP TABLE app_user;

--changeset aisha:001-consent
CREATE TABLE consent (
    id uuid NOT NULL CONSTRAINT consent_pk PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT consent_user_fk REFERENCES app_user (id),
    purpose text NOT NULL CONSTRAINT consent_purpose_ck CHECK (purpose IN ('TRAINING', 'VISION')),
    policy_version text NOT NULL,
    given_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT consent_revoked_ck CHECK (revoked_at >= given_at)
);
CREATE UNIQUE INDEX consent_in_force_uq ON consent (user_id, purpose) WHERE revoked_at IS NULL;
--rollback DROP TABLE consent;
