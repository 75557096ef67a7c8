--liquibase formatted sql

--changeset aisha:075-generation-style
-- the key of the style that was ordered; none: own words only
ALTER TABLE generation ADD COLUMN style text;
--rollback ALTER TABLE generation DROP COLUMN style;

--changeset aisha:075-style-favourite
CREATE TABLE style_favourite (
    user_id    uuid        NOT NULL REFERENCES app_user (id),
    style      text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, style)
);
--rollback DROP TABLE style_favourite;
