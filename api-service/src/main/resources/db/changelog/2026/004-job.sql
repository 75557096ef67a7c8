--liquibase formatted sql

--changeset aisha:004-job-settle
-- db-scheduler's own shape; one table a lane, so that no lane polls past another's rows
CREATE TABLE job_settle (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    CONSTRAINT job_settle_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_settle_execution_time_ix ON job_settle (execution_time);
CREATE INDEX job_settle_last_heartbeat_ix ON job_settle (last_heartbeat);
--rollback DROP TABLE job_settle;

--changeset aisha:004-job-provider
-- db-scheduler's own shape; one table a lane, so that no lane polls past another's rows
CREATE TABLE job_provider (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    CONSTRAINT job_provider_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_provider_execution_time_ix ON job_provider (execution_time);
CREATE INDEX job_provider_last_heartbeat_ix ON job_provider (last_heartbeat);
--rollback DROP TABLE job_provider;

--changeset aisha:004-job-image
-- db-scheduler's own shape; one table a lane, so that no lane polls past another's rows
CREATE TABLE job_image (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    CONSTRAINT job_image_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_image_execution_time_ix ON job_image (execution_time);
CREATE INDEX job_image_last_heartbeat_ix ON job_image (last_heartbeat);
--rollback DROP TABLE job_image;

--changeset aisha:004-job-bulk
-- db-scheduler's own shape; one table a lane, so that no lane polls past another's rows
CREATE TABLE job_bulk (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    CONSTRAINT job_bulk_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_bulk_execution_time_ix ON job_bulk (execution_time);
CREATE INDEX job_bulk_last_heartbeat_ix ON job_bulk (last_heartbeat);
--rollback DROP TABLE job_bulk;
