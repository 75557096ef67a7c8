--liquibase formatted sql

--changeset aisha:050-user-settings
-- only what a person chose; the rest follows the operator's defaults
CREATE TABLE user_settings (
    user_id       uuid    NOT NULL,
    language      text,
    ratio         text,
    count         integer,
    quick_mode    boolean,
    enhancement   text,
    notify_ready  boolean,
    notify_news   boolean,
    delete_photos boolean,
    CONSTRAINT user_settings_pk PRIMARY KEY (user_id),
    CONSTRAINT user_settings_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT user_settings_language_ck CHECK (language ~ '^[a-z]{2}$'),
    CONSTRAINT user_settings_ratio_ck CHECK (ratio IN ('PROFILE', 'PORTRAIT', 'CLASSIC', 'STORY', 'CINEMA')),
    CONSTRAINT user_settings_count_ck CHECK (count BETWEEN 1 AND 4),
    CONSTRAINT user_settings_enhancement_ck CHECK (enhancement IN ('ON', 'OFF', 'SHOW_FIRST'))
);
--rollback DROP TABLE user_settings;
