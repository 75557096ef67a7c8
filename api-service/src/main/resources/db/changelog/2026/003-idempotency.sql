--liquibase formatted sql

--changeset aisha:003-idempotency-key
CREATE TABLE idempotency_key (
    owner_id uuid NOT NULL CONSTRAINT idempotency_key_owner_fk REFERENCES app_user (id),
    key text NOT NULL CONSTRAINT idempotency_key_length_ck CHECK (length(key) BETWEEN 1 AND 200),
    route text NOT NULL,
    request_hash text NOT NULL,
    -- empty only inside the transaction that runs the effect
    answer text,
    created_at timestamptz NOT NULL,
    CONSTRAINT idempotency_key_pk PRIMARY KEY (owner_id, key)
);
CREATE INDEX idempotency_key_created_ix ON idempotency_key (created_at);
--rollback DROP TABLE idempotency_key;
