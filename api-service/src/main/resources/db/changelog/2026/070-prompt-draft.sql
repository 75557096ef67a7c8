--liquibase formatted sql

--changeset aisha:070-ledger-hold-photo-prompt
ALTER TABLE ledger_hold DROP CONSTRAINT ledger_hold_reason_ck;
ALTER TABLE ledger_hold ADD CONSTRAINT ledger_hold_reason_ck
    CHECK (reason IN ('TRAINING', 'GENERATION', 'PHOTO_PROMPT', 'UPSCALE'));
--rollback ALTER TABLE ledger_hold DROP CONSTRAINT ledger_hold_reason_ck;
--rollback ALTER TABLE ledger_hold ADD CONSTRAINT ledger_hold_reason_ck CHECK (reason IN ('TRAINING', 'GENERATION'));

--changeset aisha:070-prompt-draft-table
-- a photo's reference is forgotten with the result; the photo itself is never stored
CREATE TABLE prompt_draft (
    id             uuid        NOT NULL,
    user_id        uuid        NOT NULL,
    origin         text        NOT NULL,
    status         text        NOT NULL,
    words          text,
    style          text,
    avatar_id      uuid,
    source_ref     text,
    text           text,
    reading        text,
    shot           text,
    ratio          text,
    enhanced       boolean     NOT NULL DEFAULT false,
    failure        text,
    failure_detail text,
    price          bigint      NOT NULL,
    charged        bigint      NOT NULL DEFAULT 0,
    hold_id        uuid,
    created_at     timestamptz NOT NULL,
    finished_at    timestamptz,
    CONSTRAINT prompt_draft_pk PRIMARY KEY (id),
    CONSTRAINT prompt_draft_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT prompt_draft_hold_fk FOREIGN KEY (hold_id) REFERENCES ledger_hold (id),
    CONSTRAINT prompt_draft_hold_uk UNIQUE (hold_id),
    CONSTRAINT prompt_draft_origin_ck CHECK (
        (origin = 'WORDS' AND words IS NOT NULL AND hold_id IS NULL AND price = 0)
        OR (origin = 'PHOTO' AND words IS NULL AND hold_id IS NOT NULL AND price >= 0)),
    CONSTRAINT prompt_draft_status_ck CHECK (status IN ('PENDING', 'READY', 'REFUSED', 'FAILED')),
    CONSTRAINT prompt_draft_finished_ck CHECK ((status = 'PENDING') = (finished_at IS NULL)),
    CONSTRAINT prompt_draft_source_ck CHECK (
        (source_ref IS NOT NULL) = (origin = 'PHOTO' AND status = 'PENDING')),
    CONSTRAINT prompt_draft_text_ck CHECK ((status = 'READY') = (text IS NOT NULL)),
    CONSTRAINT prompt_draft_shot_ck CHECK (shot IN ('FULL', 'HALF', 'CLOSE_UP', 'UNKNOWN')),
    CONSTRAINT prompt_draft_ratio_ck CHECK (ratio IN ('PROFILE', 'PORTRAIT', 'CLASSIC', 'STORY', 'CINEMA')),
    CONSTRAINT prompt_draft_failure_ck CHECK (
        (failure IS NOT NULL) = (status IN ('REFUSED', 'FAILED'))
        AND (failure IS NULL OR failure IN
            ('CONTENT_BLOCKED', 'CHILD_SUBJECT', 'PHOTO_LOST', 'PHOTO_UNREADABLE', 'PHOTO_UNSUPPORTED',
             'PHOTO_TOO_LARGE', 'PHOTO_TOO_SMALL', 'MODEL_REFUSED', 'ANSWER_BROKEN', 'TIMED_OUT',
             'UNAVAILABLE', 'CONSENT_WITHDRAWN'))),
    -- only a prompt that is there is paid for
    CONSTRAINT prompt_draft_charged_ck CHECK (charged = CASE status WHEN 'READY' THEN price ELSE 0 END)
);
CREATE INDEX prompt_draft_user_ix ON prompt_draft (user_id, created_at);
CREATE INDEX prompt_draft_age_ix ON prompt_draft (created_at);
--rollback DROP TABLE prompt_draft;

--changeset aisha:070-prompt-quota-table
-- prompts written and photos read per user and hour, refused ones included
CREATE TABLE prompt_quota (
    user_id uuid        NOT NULL,
    origin  text        NOT NULL,
    hour    timestamptz NOT NULL,
    used    int         NOT NULL,
    CONSTRAINT prompt_quota_pk PRIMARY KEY (user_id, origin, hour),
    CONSTRAINT prompt_quota_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT prompt_quota_origin_ck CHECK (origin IN ('WORDS', 'PHOTO')),
    CONSTRAINT prompt_quota_used_ck CHECK (used > 0)
);
CREATE INDEX prompt_quota_hour_ix ON prompt_quota (hour);
--rollback DROP TABLE prompt_quota;

--changeset aisha:070-generation-prompt
ALTER TABLE generation ADD COLUMN prompt_id uuid;
ALTER TABLE generation DROP CONSTRAINT generation_origin_ck;
ALTER TABLE generation ADD CONSTRAINT generation_origin_ck CHECK (prompt_origin IN
    ('ENHANCED', 'OWN_WORDS', 'ENHANCEMENT_FAILED', 'REPEATED', 'AS_WRITTEN'));
--rollback ALTER TABLE generation DROP CONSTRAINT generation_origin_ck;
--rollback ALTER TABLE generation ADD CONSTRAINT generation_origin_ck CHECK (prompt_origin IN ('ENHANCED', 'OWN_WORDS', 'ENHANCEMENT_FAILED', 'REPEATED'));
--rollback ALTER TABLE generation DROP COLUMN prompt_id;
