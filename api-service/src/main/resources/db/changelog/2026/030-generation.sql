--liquibase formatted sql

--changeset aisha:030-generation-table
CREATE TABLE generation (
    id              uuid        NOT NULL,
    user_id         uuid        NOT NULL,
    avatar_id       uuid,
    avatar_name     text,
    status          text        NOT NULL,
    prompt          text        NOT NULL,
    composed_prompt text,
    prompt_origin   text,
    prompt_reason   text,
    repeat_of       uuid,
    ratio           text        NOT NULL,
    count           integer     NOT NULL,
    image_price     bigint      NOT NULL,
    hold_id         uuid        NOT NULL,
    charged         bigint      NOT NULL DEFAULT 0,
    model           text        NOT NULL,
    seed            bigint      NOT NULL,
    queue_position  integer,
    store_attempts  integer     NOT NULL DEFAULT 0,
    failure         text,
    failure_detail  text,
    revision        bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    deadline        timestamptz NOT NULL,
    finished_at     timestamptz,
    CONSTRAINT generation_pk PRIMARY KEY (id),
    CONSTRAINT generation_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT generation_hold_fk FOREIGN KEY (hold_id) REFERENCES ledger_hold (id),
    CONSTRAINT generation_hold_uk UNIQUE (hold_id),
    CONSTRAINT generation_status_ck CHECK (status IN
        ('PENDING', 'SUBMITTING', 'QUEUED', 'RUNNING', 'STORING', 'CANCELLING',
         'SUCCEEDED', 'FAILED', 'CANCELLED', 'EXPIRED', 'REJECTED')),
    CONSTRAINT generation_finished_ck CHECK ((finished_at IS NOT NULL) =
        (status IN ('SUCCEEDED', 'FAILED', 'CANCELLED', 'EXPIRED', 'REJECTED'))),
    CONSTRAINT generation_failure_ck CHECK ((failure IS NOT NULL) =
        (status IN ('FAILED', 'CANCELLED', 'EXPIRED', 'REJECTED'))
        AND failure IN ('CONTENT_BLOCKED', 'PROVIDER_FAILED', 'EXPIRED', 'CANCELLED')),
    CONSTRAINT generation_ratio_ck CHECK (ratio IN ('PROFILE', 'PORTRAIT', 'CLASSIC', 'STORY', 'CINEMA')),
    CONSTRAINT generation_count_ck CHECK (count BETWEEN 1 AND 10),
    CONSTRAINT generation_price_ck CHECK (image_price >= 0),
    -- only delivered images are paid for
    CONSTRAINT generation_charged_ck CHECK (charged BETWEEN 0 AND count * image_price
        AND (charged = 0 OR status = 'SUCCEEDED')),
    CONSTRAINT generation_origin_ck CHECK (prompt_origin IN
        ('ENHANCED', 'OWN_WORDS', 'ENHANCEMENT_FAILED', 'REPEATED')),
    CONSTRAINT generation_composed_ck CHECK ((composed_prompt IS NULL) = (prompt_origin IS NULL)
        AND (composed_prompt IS NOT NULL
             OR status IN ('PENDING', 'FAILED', 'CANCELLED', 'EXPIRED', 'REJECTED')))
);
CREATE INDEX generation_active_ix ON generation (user_id) WHERE finished_at IS NULL;
CREATE INDEX generation_user_ix ON generation (user_id, created_at DESC);
CREATE INDEX generation_history_ix ON generation (model, finished_at DESC) WHERE status = 'SUCCEEDED';
--rollback DROP TABLE generation;
