--liquibase formatted sql

--changeset aisha:080-ledger-kinds
ALTER TABLE ledger_transfer DROP CONSTRAINT ledger_transfer_kind_ck;
ALTER TABLE ledger_transfer ADD CONSTRAINT ledger_transfer_kind_ck
    CHECK (kind IN ('GRANT', 'HOLD', 'CAPTURE', 'RELEASE', 'PAYMENT', 'REFUND', 'REPAY'));
--rollback ALTER TABLE ledger_transfer DROP CONSTRAINT ledger_transfer_kind_ck;
--rollback ALTER TABLE ledger_transfer ADD CONSTRAINT ledger_transfer_kind_ck CHECK (kind IN ('GRANT', 'HOLD', 'CAPTURE', 'RELEASE')) NOT VALID;

--changeset aisha:080-ledger-debt
-- what a refund could not take back, because it was spent: a balance never goes below zero
ALTER TABLE ledger_account ADD COLUMN debt bigint NOT NULL DEFAULT 0
    CONSTRAINT ledger_account_debt_ck CHECK (debt >= 0);
INSERT INTO ledger_account (id, kind, name, created_at) VALUES
    ('00000000-0000-0000-0000-000000000004', 'HOUSE', 'payments', now()),
    ('00000000-0000-0000-0000-000000000005', 'HOUSE', 'debts', now());
--rollback DELETE FROM ledger_account WHERE name IN ('payments', 'debts') AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.account_id = ledger_account.id);
--rollback ALTER TABLE ledger_account DROP COLUMN debt;

--changeset aisha:080-ledger-checkpoint
-- sums of entries up to an entry that nothing can come before any more; all rows name the same one
CREATE TABLE ledger_checkpoint (
    name text NOT NULL CONSTRAINT ledger_checkpoint_pk PRIMARY KEY,
    entry_id bigint NOT NULL,
    total bigint NOT NULL,
    -- when all entries were counted last
    counted_at timestamptz NOT NULL
);
INSERT INTO ledger_checkpoint (name, entry_id, total, counted_at)
SELECT name, 0, 0, timestamptz 'epoch' FROM ledger_account WHERE kind = 'HOUSE'
UNION ALL SELECT 'users', 0, 0, timestamptz 'epoch';
--rollback DROP TABLE ledger_checkpoint;
