--liquibase formatted sql

--changeset aisha:021-webhook-inbox
CREATE TABLE webhook_inbox (
    id                  uuid        PRIMARY KEY,
    provider_request_id uuid        NOT NULL,
    request_id          text        NOT NULL,
    outcome             text        NOT NULL,
    sender              text        NOT NULL,
    body                text,
    state               text        NOT NULL,
    received_at         timestamptz NOT NULL,
    applied_at          timestamptz,
    CONSTRAINT webhook_inbox_outcome_ck CHECK (outcome IN ('OK', 'ERROR')),
    CONSTRAINT webhook_inbox_state_ck CHECK (state IN ('RECEIVED', 'APPLIED', 'DROPPED')),
    CONSTRAINT webhook_inbox_once_uq UNIQUE (request_id, outcome, provider_request_id)
);
CREATE INDEX webhook_inbox_received_ix ON webhook_inbox (received_at);
--rollback DROP TABLE webhook_inbox;

--changeset aisha:021-webhook-sender
CREATE TABLE webhook_sender (
    id        integer     PRIMARY KEY,
    user_id   text        NOT NULL,
    learnt_at timestamptz NOT NULL,
    CONSTRAINT webhook_sender_one_ck CHECK (id = 1)
);
--rollback DROP TABLE webhook_sender;
