package dev.aisha.api.avatar;

/// What a training left behind. Which of them is the training profile's choice, not the avatar's
/// type.
public sealed interface AvatarArtefact {
    /// Weights in our own store.
    ///
    /// @param key object key in the bucket for avatars
    /// @param baseModel the model that the weights fit
    record Lora(String key, String baseModel, String sha256, long bytes)
            implements AvatarArtefact {}

    /// A model that stays at the provider.
    record Finetune(String finetuneId) implements AvatarArtefact {}

    /// A rehearsal: nothing was trained.
    record Test() implements AvatarArtefact {}
}
