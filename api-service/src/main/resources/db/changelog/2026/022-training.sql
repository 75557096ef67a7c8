--liquibase formatted sql

--changeset aisha:022-training
CREATE TABLE training (
    id             uuid        PRIMARY KEY,
    user_id        uuid        NOT NULL,
    avatar_id      uuid        NOT NULL,
    profile        text        NOT NULL,
    preset         text        NOT NULL,
    status         text        NOT NULL,
    test           boolean     NOT NULL,
    price          bigint      NOT NULL,
    hold_id        uuid        NOT NULL,
    percent        integer,
    queue_position integer,
    failure        text,
    revision       bigint      NOT NULL DEFAULT 1,
    created_at     timestamptz NOT NULL,
    queued_at      timestamptz,
    finished_at    timestamptz,
    CONSTRAINT training_preset_ck CHECK (preset IN ('FAST', 'BALANCED', 'BEST')),
    CONSTRAINT training_status_ck CHECK (status IN ('PENDING', 'SUBMITTING', 'QUEUED', 'RUNNING', 'STORING',
        'CANCELLING', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'EXPIRED')),
    CONSTRAINT training_failure_ck CHECK (failure IN ('PHOTOS_REFUSED', 'CONTENT_BLOCKED', 'PROVIDER_FAILED',
        'EXPIRED', 'CONSENT_REVOKED', 'CANCELLED')),
    CONSTRAINT training_finished_ck CHECK (
        (status IN ('SUCCEEDED', 'FAILED', 'CANCELLED', 'EXPIRED')) = (finished_at IS NOT NULL)),
    CONSTRAINT training_price_ck CHECK (price >= 0),
    CONSTRAINT training_percent_ck CHECK (percent BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX training_active_uq ON training (avatar_id)
    WHERE status NOT IN ('SUCCEEDED', 'FAILED', 'CANCELLED', 'EXPIRED');
CREATE INDEX training_user_ix ON training (user_id, created_at);
CREATE INDEX training_history_ix ON training (profile, preset, finished_at DESC) WHERE status = 'SUCCEEDED';
--rollback DROP TABLE training;
