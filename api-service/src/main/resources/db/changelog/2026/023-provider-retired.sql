--liquibase formatted sql

--changeset aisha:023-provider-retired
CREATE TABLE provider_retired (
    endpoint   text        NOT NULL,
    since      timestamptz NOT NULL,
    next_probe timestamptz NOT NULL,
    CONSTRAINT provider_retired_pk PRIMARY KEY (endpoint)
);
--rollback DROP TABLE provider_retired;
