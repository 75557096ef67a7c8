--liquibase formatted sql

--changeset aisha:010-avatar-table
CREATE TABLE avatar (
    id              uuid        NOT NULL,
    user_id         uuid        NOT NULL,
    type            text        NOT NULL,
    subject         text        NOT NULL,
    name            text        NOT NULL,
    name_key        text        NOT NULL,
    trigger_phrase  text        NOT NULL,
    status          text        NOT NULL,
    main            boolean     NOT NULL DEFAULT false,
    training_id     uuid,
    artefact_kind   text,
    lora_key        text,
    lora_base_model text,
    lora_sha256     text,
    lora_bytes      bigint,
    finetune_id     text,
    photo_revision  bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CONSTRAINT avatar_pk PRIMARY KEY (id),
    CONSTRAINT avatar_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT avatar_type_ck CHECK (type IN ('PORTRAIT', 'STYLE')),
    CONSTRAINT avatar_subject_ck CHECK (
        (type = 'PORTRAIT' AND subject IN ('MAN', 'WOMAN', 'PERSON')) OR (type = 'STYLE' AND subject = 'THING')),
    CONSTRAINT avatar_status_ck CHECK (status IN
        ('DRAFT', 'COLLECTING', 'READY_TO_TRAIN', 'TRAINING', 'COMPLETED', 'FAILED', 'CANCELLED', 'DELETED')),
    CONSTRAINT avatar_trigger_uk UNIQUE (trigger_phrase),
    -- a completed avatar has exactly one artefact, any other has none
    CONSTRAINT avatar_artefact_ck CHECK (CASE coalesce(artefact_kind, 'NONE')
        WHEN 'NONE'     THEN status <> 'COMPLETED'
                             AND num_nonnulls(lora_key, lora_base_model, lora_sha256, lora_bytes, finetune_id) = 0
        WHEN 'LORA'     THEN status = 'COMPLETED' AND finetune_id IS NULL
                             AND num_nonnulls(lora_key, lora_base_model, lora_sha256, lora_bytes) = 4
        WHEN 'FINETUNE' THEN status = 'COMPLETED' AND finetune_id IS NOT NULL
                             AND num_nonnulls(lora_key, lora_base_model, lora_sha256, lora_bytes) = 0
        WHEN 'TEST'     THEN status = 'COMPLETED'
                             AND num_nonnulls(lora_key, lora_base_model, lora_sha256, lora_bytes, finetune_id) = 0
        ELSE false END),
    CONSTRAINT avatar_main_ck CHECK (NOT main OR status = 'COMPLETED'),
    CONSTRAINT avatar_training_ck CHECK (status <> 'TRAINING' OR training_id IS NOT NULL)
);
CREATE UNIQUE INDEX avatar_one_main_uk ON avatar (user_id) WHERE main;
CREATE UNIQUE INDEX avatar_name_uk ON avatar (user_id, name_key) WHERE status <> 'DELETED';
CREATE INDEX avatar_user_ix ON avatar (user_id, created_at DESC) WHERE status <> 'DELETED';
--rollback DROP TABLE avatar;
