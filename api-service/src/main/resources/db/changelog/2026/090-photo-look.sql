--liquibase formatted sql

--changeset aisha:090-photo-face
-- what was measured in an accepted portrait photo; photos of other sets have none of it
ALTER TABLE photo
    ADD COLUMN pose      text,
    ADD COLUMN framing   text,
    ADD COLUMN face_side double precision,
    ADD COLUMN sharpness double precision,
    ADD COLUMN light     double precision,
    ADD COLUMN warmth    double precision,
    ADD CONSTRAINT photo_pose_ck CHECK (pose IN ('LEFT', 'FRONT', 'RIGHT')),
    ADD CONSTRAINT photo_framing_ck CHECK (framing IN ('CLOSE', 'HALF', 'FULL')),
    ADD CONSTRAINT photo_face_ck CHECK (
        num_nonnulls(pose, framing, face_side, sharpness, light, warmth) IN (0, CASE status WHEN 'ACCEPTED' THEN 6 ELSE 0 END));
--rollback ALTER TABLE photo DROP COLUMN pose, DROP COLUMN framing, DROP COLUMN face_side, DROP COLUMN sharpness, DROP COLUMN light, DROP COLUMN warmth;

--changeset aisha:090-photo-more-rejections
ALTER TABLE photo DROP CONSTRAINT photo_rejection_ck;
ALTER TABLE photo ADD CONSTRAINT photo_rejection_ck CHECK (
    (status = 'REJECTED') = (rejection IS NOT NULL)
    AND (rejection IS NULL OR rejection IN ('UNREADABLE', 'UNSUPPORTED_FORMAT', 'HEIC_UNSUPPORTED', 'TOO_MANY_BYTES',
                      'TOO_MANY_PIXELS', 'TOO_SMALL', 'TOO_NARROW', 'DUPLICATE', 'NEAR_DUPLICATE', 'NO_FACE', 'SEVERAL_FACES',
                      'FACE_TOO_SMALL', 'FACE_CUT', 'BLURRED', 'TOO_DARK', 'TOO_BRIGHT', 'FLAT')));
--rollback UPDATE photo SET rejection = 'UNREADABLE' WHERE rejection NOT IN ('UNREADABLE', 'UNSUPPORTED_FORMAT', 'TOO_MANY_BYTES', 'TOO_MANY_PIXELS', 'TOO_SMALL', 'TOO_NARROW', 'DUPLICATE', 'NEAR_DUPLICATE');
--rollback ALTER TABLE photo DROP CONSTRAINT photo_rejection_ck;
--rollback ALTER TABLE photo ADD CONSTRAINT photo_rejection_ck CHECK ((status = 'REJECTED') = (rejection IS NOT NULL) AND (rejection IS NULL OR rejection IN ('UNREADABLE', 'UNSUPPORTED_FORMAT', 'TOO_MANY_BYTES', 'TOO_MANY_PIXELS', 'TOO_SMALL', 'TOO_NARROW', 'DUPLICATE', 'NEAR_DUPLICATE')));
