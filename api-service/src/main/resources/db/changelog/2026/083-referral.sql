--liquibase formatted sql

--changeset aisha:083-referral
CREATE TABLE referral_code (
    user_id uuid NOT NULL CONSTRAINT referral_code_pk PRIMARY KEY
        CONSTRAINT referral_code_user_fk REFERENCES app_user (id) ON DELETE CASCADE,
    code text NOT NULL CONSTRAINT referral_code_code_uq UNIQUE
);
CREATE TABLE referral (
    -- the one who was invited
    user_id uuid NOT NULL CONSTRAINT referral_pk PRIMARY KEY
        CONSTRAINT referral_user_fk REFERENCES app_user (id) ON DELETE CASCADE,
    referrer_id uuid NOT NULL CONSTRAINT referral_referrer_fk REFERENCES app_user (id) ON DELETE CASCADE,
    bound_at timestamptz NOT NULL,
    rewarded_at timestamptz,
    -- what the referrer got: 0 beyond the limit
    coins bigint NOT NULL,
    CONSTRAINT referral_self_ck CHECK (user_id <> referrer_id)
);
CREATE INDEX referral_referrer_ix ON referral (referrer_id);
--rollback DROP TABLE referral;
--rollback DROP TABLE referral_code;
