--liquibase formatted sql

--changeset aisha:020-provider-request
CREATE TABLE provider_request (
    id                  uuid        PRIMARY KEY,
    kind                text        NOT NULL,
    work_id             uuid        NOT NULL,
    user_id             uuid        NOT NULL,
    state               text        NOT NULL,
    attempt             integer     NOT NULL DEFAULT 0,
    token_hash          text,
    endpoint            text,
    request_id          text,
    status_url          text,
    response_url        text,
    cancel_url          text,
    estimated_micro_usd bigint      NOT NULL DEFAULT 0,
    outcome             text,
    ended               text,
    cancel_requested    boolean     NOT NULL DEFAULT false,
    expired             boolean     NOT NULL DEFAULT false,
    traceparent         text,
    created_at          timestamptz NOT NULL,
    deadline            timestamptz NOT NULL,
    dispatched_at       timestamptz,
    submitted_at        timestamptz,
    next_check          timestamptz,
    done_at             timestamptz,
    CONSTRAINT provider_request_kind_ck CHECK (kind IN ('TRAINING', 'GENERATION')),
    CONSTRAINT provider_request_state_ck CHECK (state IN ('PENDING', 'SUBMITTING', 'OPEN', 'DONE')),
    CONSTRAINT provider_request_ended_ck CHECK ((state = 'DONE') = (ended IS NOT NULL)
        AND ended IN ('COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED', 'ABANDONED')),
    CONSTRAINT provider_request_work_uq UNIQUE (kind, work_id),
    CONSTRAINT provider_request_token_uq UNIQUE (token_hash),
    CONSTRAINT provider_request_request_uq UNIQUE (request_id)
);
CREATE INDEX provider_request_live_ix ON provider_request (kind, state, created_at) WHERE state <> 'DONE';
CREATE INDEX provider_request_done_ix ON provider_request (done_at) WHERE state = 'DONE';
--rollback DROP TABLE provider_request;

--changeset aisha:020-provider-pause
CREATE TABLE provider_pause (
    id         integer     PRIMARY KEY,
    reason     text,
    since      timestamptz,
    next_probe timestamptz,
    CONSTRAINT provider_pause_one_ck CHECK (id = 1)
);
INSERT INTO provider_pause (id) VALUES (1);
--rollback DROP TABLE provider_pause;

--changeset aisha:020-provider-spend
CREATE TABLE provider_spend (
    provider_request_id uuid        PRIMARY KEY,
    kind                text        NOT NULL,
    endpoint            text        NOT NULL,
    micro_usd           bigint      NOT NULL,
    certainty           text        NOT NULL,
    booked_at           timestamptz NOT NULL,
    CONSTRAINT provider_spend_certainty_ck CHECK (certainty IN ('POSSIBLE', 'BILLED'))
);
CREATE INDEX provider_spend_day_ix ON provider_spend (booked_at);
--rollback DROP TABLE provider_spend;
