--liquibase formatted sql

--changeset aisha:081-payment-order
CREATE TABLE payment_order (
    id uuid NOT NULL CONSTRAINT payment_order_pk PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT payment_order_user_fk REFERENCES app_user (id) ON DELETE CASCADE,
    package_key text NOT NULL,
    stars bigint NOT NULL CONSTRAINT payment_order_stars_ck CHECK (stars > 0),
    coins bigint NOT NULL CONSTRAINT payment_order_coins_ck CHECK (coins > 0),
    created_at timestamptz NOT NULL,
    paid_at timestamptz
);
CREATE INDEX payment_order_user_ix ON payment_order (user_id);
CREATE INDEX payment_order_created_ix ON payment_order (created_at) WHERE paid_at IS NULL;
--rollback DROP TABLE payment_order;

--changeset aisha:081-payment
CREATE TABLE payment (
    -- the provider's: what is credited once
    charge_id text NOT NULL CONSTRAINT payment_pk PRIMARY KEY,
    -- a deleted user's charges stay without a person until refunds end
    user_id uuid CONSTRAINT payment_user_fk REFERENCES app_user (id) ON DELETE SET NULL,
    order_id uuid,
    status text NOT NULL CONSTRAINT payment_status_ck CHECK (status IN ('CREDITED', 'REFUNDED')),
    stars bigint NOT NULL CONSTRAINT payment_stars_ck CHECK (stars >= 0),
    coins bigint NOT NULL CONSTRAINT payment_coins_ck CHECK (coins >= 0),
    paid_at timestamptz NOT NULL,
    refunded_at timestamptz,
    -- seen in the provider's own list
    confirmed_at timestamptz,
    CONSTRAINT payment_refunded_ck CHECK ((status = 'REFUNDED') = (refunded_at IS NOT NULL))
);
CREATE INDEX payment_user_ix ON payment (user_id, paid_at DESC);
CREATE INDEX payment_unconfirmed_ix ON payment (paid_at) WHERE confirmed_at IS NULL;
--rollback DROP TABLE payment;

--changeset aisha:081-payment-statement
-- how far the provider's list was read; one row
CREATE TABLE payment_statement (
    id int NOT NULL CONSTRAINT payment_statement_pk PRIMARY KEY CONSTRAINT payment_statement_one_ck CHECK (id = 1),
    lines bigint NOT NULL,
    read_at timestamptz NOT NULL
);
INSERT INTO payment_statement (id, lines, read_at) VALUES (1, 0, timestamptz 'epoch');
--rollback DROP TABLE payment_statement;
