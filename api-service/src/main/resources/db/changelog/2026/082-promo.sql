--liquibase formatted sql

--changeset aisha:082-promo-code
CREATE TABLE promo_code (
    -- upper case: people type as they like
    code text NOT NULL CONSTRAINT promo_code_pk PRIMARY KEY
        CONSTRAINT promo_code_code_ck CHECK (code = upper(code)),
    coins bigint NOT NULL CONSTRAINT promo_code_coins_ck CHECK (coins > 0),
    total_limit bigint NOT NULL,
    per_user_limit int NOT NULL CONSTRAINT promo_code_per_user_ck CHECK (per_user_limit > 0),
    used bigint NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_until timestamptz,
    note text,
    created_at timestamptz NOT NULL,
    CONSTRAINT promo_code_used_ck CHECK (used BETWEEN 0 AND total_limit)
);
CREATE TABLE promo_redemption (
    code text NOT NULL CONSTRAINT promo_redemption_code_fk REFERENCES promo_code (code),
    user_id uuid NOT NULL CONSTRAINT promo_redemption_user_fk REFERENCES app_user (id) ON DELETE CASCADE,
    number int NOT NULL,
    redeemed_at timestamptz NOT NULL,
    CONSTRAINT promo_redemption_pk PRIMARY KEY (user_id, code, number)
);
--rollback DROP TABLE promo_redemption;
--rollback DROP TABLE promo_code;

--changeset aisha:082-promo-quota
CREATE TABLE promo_quota (
    user_id uuid NOT NULL CONSTRAINT promo_quota_user_fk REFERENCES app_user (id) ON DELETE CASCADE,
    hour timestamptz NOT NULL,
    used int NOT NULL,
    CONSTRAINT promo_quota_pk PRIMARY KEY (user_id, hour)
);
CREATE INDEX promo_quota_hour_ix ON promo_quota (hour);
--rollback DROP TABLE promo_quota;
