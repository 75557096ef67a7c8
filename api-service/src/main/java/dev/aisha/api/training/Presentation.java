package dev.aisha.api.training;

import java.util.UUID;

/// Shows what a new avatar can do before the person is told that it is ready. Asked for here and
/// answered by a feature that may know images.
public interface Presentation {
    /// Called in the transaction that completes a training.
    ///
    /// @return true when it will say by itself that the avatar is ready, see
    ///   [FinishedTrainings#tellReady]
    boolean begins(UUID trainingId);
}
