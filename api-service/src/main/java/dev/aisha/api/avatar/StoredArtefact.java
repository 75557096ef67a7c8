package dev.aisha.api.avatar;

import dev.aisha.api.avatar.Avatar.ArtefactKind;
import org.jspecify.annotations.Nullable;

/// An [AvatarArtefact] as columns.
record StoredArtefact(
        ArtefactKind kind,
        @Nullable String finetuneId,
        @Nullable String loraKey,
        @Nullable String loraBaseModel,
        @Nullable String loraSha256,
        @Nullable Long loraBytes) {

    static StoredArtefact of(AvatarArtefact artefact) {
        return switch (artefact) {
            case AvatarArtefact.Lora(var key, var base, var sha256, var bytes) ->
                    new StoredArtefact(ArtefactKind.LORA, null, key, base, sha256, bytes);
            case AvatarArtefact.Finetune(var id) ->
                    new StoredArtefact(ArtefactKind.FINETUNE, id, null, null, null, null);
            case AvatarArtefact.Test() ->
                    new StoredArtefact(ArtefactKind.TEST, null, null, null, null, null);
        };
    }
}
