package dev.aisha.model.avatar;

import dev.aisha.model.training.TrainingPreset;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One avatar as its card shows it.
///
/// @param main whether new images use it unless told otherwise
/// @param test whether its training was a rehearsal (`FAL_TRAINING_TEST_MODE`) and made no model
/// @param acceptedPhotos photos that a training would use, or did
/// @param pendingPhotos photos not judged yet
/// @param keptPhotos photos that are stored now, and lost with it: fewer than it was trained with
///   once those were deleted
/// @param images finished images made with it
/// @param trainingId the running training, or the last one
/// @param pictureImageId an image to show on the card
/// @param preset the quality chosen for a draft that stands on its check screen; none: it stands at
///   its photos
public record AvatarView(
        UUID id,
        AvatarType type,
        Subject subject,
        String name,
        AvatarStatus status,
        boolean main,
        boolean test,
        int acceptedPhotos,
        int pendingPhotos,
        int keptPhotos,
        long images,
        @Nullable UUID trainingId,
        @Nullable UUID pictureImageId,
        @Nullable TrainingPreset preset,
        Instant createdAt) {}
