--liquibase formatted sql

--changeset aisha:110-openai-spend
-- what OpenAI cost us, summed up per day (UTC) and model; names nobody
CREATE TABLE openai_spend (
    day           date   NOT NULL,
    model         text   NOT NULL,
    certainty     text   NOT NULL,
    calls         bigint NOT NULL,
    input_tokens  bigint NOT NULL,
    output_tokens bigint NOT NULL,
    micro_usd     bigint NOT NULL,
    CONSTRAINT openai_spend_pk PRIMARY KEY (day, model, certainty),
    CONSTRAINT openai_spend_certainty_ck CHECK (certainty IN ('POSSIBLE', 'BILLED')),
    CONSTRAINT openai_spend_positive_ck CHECK (calls > 0 AND input_tokens >= 0 AND output_tokens >= 0 AND micro_usd >= 0)
);
--rollback DROP TABLE openai_spend;
