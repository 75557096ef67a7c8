package dev.aisha.api.photo;

import dev.aisha.model.photo.PhotoFraming;
import dev.aisha.model.photo.PhotoPose;

/// What was measured in the one face of a portrait photo.
///
/// @param faceSide pixels across, as kept
/// @param sharpness see [FaceLook#sharpness]
/// @param light mean brightness of the face, 0 to 255
/// @param warmth see [FaceLook#warmth]
record Portrait(
        PhotoPose pose,
        PhotoFraming framing,
        double faceSide,
        double sharpness,
        double light,
        double warmth) {}
