--liquibase formatted sql

--changeset aisha:002-ledger-account
CREATE TABLE ledger_account (
    id uuid NOT NULL CONSTRAINT ledger_account_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT ledger_account_kind_ck CHECK (kind IN ('USER', 'HOUSE')),
    -- outlives the person: a deleted user's account stays without one
    user_id uuid CONSTRAINT ledger_account_user_uq UNIQUE
        CONSTRAINT ledger_account_user_fk REFERENCES app_user (id) ON DELETE SET NULL,
    name text CONSTRAINT ledger_account_name_uq UNIQUE,
    balance bigint CONSTRAINT ledger_account_balance_ck CHECK (balance >= 0),
    created_at timestamptz NOT NULL,
    -- house accounts are sums of their entries: a balance row would be one lock for everybody
    CONSTRAINT ledger_account_shape_ck CHECK (
        (kind = 'USER' AND balance IS NOT NULL AND name IS NULL)
        OR (kind = 'HOUSE' AND balance IS NULL AND name IS NOT NULL AND user_id IS NULL))
);
INSERT INTO ledger_account (id, kind, name, created_at) VALUES
    ('00000000-0000-0000-0000-000000000001', 'HOUSE', 'gifts', now()),
    ('00000000-0000-0000-0000-000000000002', 'HOUSE', 'held', now()),
    ('00000000-0000-0000-0000-000000000003', 'HOUSE', 'sales', now());
--rollback DROP TABLE ledger_account;

--changeset aisha:002-ledger-hold
CREATE TABLE ledger_hold (
    id uuid NOT NULL CONSTRAINT ledger_hold_pk PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT ledger_hold_account_fk REFERENCES ledger_account (id),
    coins bigint NOT NULL CONSTRAINT ledger_hold_coins_ck CHECK (coins >= 0),
    reason text NOT NULL CONSTRAINT ledger_hold_reason_ck CHECK (reason IN ('TRAINING', 'GENERATION')),
    work_id uuid NOT NULL,
    state text NOT NULL CONSTRAINT ledger_hold_state_ck CHECK (state IN ('OPEN', 'CAPTURED', 'RELEASED', 'SPLIT')),
    captured bigint NOT NULL,
    created_at timestamptz NOT NULL,
    settled_at timestamptz,
    CONSTRAINT ledger_hold_work_uq UNIQUE (reason, work_id),
    CONSTRAINT ledger_hold_captured_ck CHECK (captured BETWEEN 0 AND coins),
    CONSTRAINT ledger_hold_settled_ck CHECK ((state = 'OPEN') = (settled_at IS NULL))
);
CREATE INDEX ledger_hold_open_ix ON ledger_hold (account_id) WHERE state = 'OPEN';
--rollback DROP TABLE ledger_hold;

--changeset aisha:002-ledger-entry
CREATE TABLE ledger_transfer (
    id uuid NOT NULL CONSTRAINT ledger_transfer_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT ledger_transfer_kind_ck CHECK (kind IN ('GRANT', 'HOLD', 'CAPTURE', 'RELEASE')),
    reason text NOT NULL,
    hold_id uuid CONSTRAINT ledger_transfer_hold_fk REFERENCES ledger_hold (id),
    idempotency_key text CONSTRAINT ledger_transfer_key_uq UNIQUE,
    created_at timestamptz NOT NULL,
    CONSTRAINT ledger_transfer_once_uq UNIQUE (hold_id, kind)
);
CREATE TABLE ledger_entry (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ledger_entry_pk PRIMARY KEY,
    transfer_id uuid NOT NULL CONSTRAINT ledger_entry_transfer_fk REFERENCES ledger_transfer (id),
    account_id uuid NOT NULL CONSTRAINT ledger_entry_account_fk REFERENCES ledger_account (id),
    amount bigint NOT NULL CONSTRAINT ledger_entry_amount_ck CHECK (amount <> 0)
);
CREATE INDEX ledger_entry_account_ix ON ledger_entry (account_id, id);
CREATE INDEX ledger_entry_transfer_ix ON ledger_entry (transfer_id);
--rollback DROP TABLE ledger_entry;
--rollback DROP TABLE ledger_transfer;

--changeset aisha:002-ledger-append-only splitStatements:false
CREATE FUNCTION ledger_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % on %', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
CREATE TRIGGER ledger_transfer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
CREATE FUNCTION ledger_transfer_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(amount) FROM ledger_entry WHERE transfer_id = NEW.transfer_id) <> 0 THEN
        RAISE EXCEPTION 'the entries of transfer % do not sum to 0', NEW.transfer_id;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balanced AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transfer_balanced();
--rollback DROP TRIGGER ledger_entry_balanced ON ledger_entry;
--rollback DROP TRIGGER ledger_entry_append_only ON ledger_entry;
--rollback DROP TRIGGER ledger_transfer_append_only ON ledger_transfer;
--rollback DROP FUNCTION ledger_transfer_balanced();
--rollback DROP FUNCTION ledger_append_only();
