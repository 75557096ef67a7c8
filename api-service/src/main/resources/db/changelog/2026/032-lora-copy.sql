--liquibase formatted sql

--changeset aisha:032-lora-copy-table
-- a cache: where the provider has a copy of a LoRA, and until when; our own store is the truth
CREATE TABLE lora_copy (
    object_key text        NOT NULL,
    sha256     text        NOT NULL,
    url        text        NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT lora_copy_pk PRIMARY KEY (object_key)
);
--rollback DROP TABLE lora_copy;
