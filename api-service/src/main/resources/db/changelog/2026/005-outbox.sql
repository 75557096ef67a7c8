--liquibase formatted sql

--changeset aisha:005-outbox
-- rows leave when the bot has taken them
CREATE TABLE outbox (
    id uuid NOT NULL CONSTRAINT outbox_pk PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT outbox_user_fk REFERENCES app_user (id),
    card_id uuid NOT NULL,
    revision bigint NOT NULL,
    progress boolean NOT NULL,
    state text NOT NULL CONSTRAINT outbox_state_ck CHECK (state IN ('WAITING', 'PARKED')),
    event text NOT NULL,
    occurred_at timestamptz NOT NULL
);
CREATE INDEX outbox_card_ix ON outbox (card_id, revision);
CREATE INDEX outbox_user_ix ON outbox (user_id, state);
--rollback DROP TABLE outbox;
