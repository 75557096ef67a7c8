package dev.aisha.model.account;

import dev.aisha.model.generation.AspectRatio;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// Changes the settings that are given and leaves the others. Idempotent. Values of a newer version
/// are refused.
///
/// @param language ISO 639-1, two lower-case letters
/// @param count 1 to 4
public record ChangeSettings(
        @Nullable @Pattern(regexp = "[a-z]{2}") String language,
        @Nullable AspectRatio ratio,
        @Nullable @Min(1) @Max(4) Integer count,
        @Nullable Boolean quickMode,
        @Nullable EnhancementMode enhancement,
        @Nullable Boolean notifyReady,
        @Nullable Boolean notifyNews,
        @Nullable Boolean deletePhotosAfterTraining) {
    /// Nothing, to be added to.
    public static final ChangeSettings NOTHING =
            new ChangeSettings(null, null, null, null, null, null, null, null);

    public ChangeSettings withLanguage(String value) {
        return new ChangeSettings(
                value,
                ratio,
                count,
                quickMode,
                enhancement,
                notifyReady,
                notifyNews,
                deletePhotosAfterTraining);
    }

    public ChangeSettings withRatio(AspectRatio value) {
        return new ChangeSettings(
                language,
                value,
                count,
                quickMode,
                enhancement,
                notifyReady,
                notifyNews,
                deletePhotosAfterTraining);
    }

    public ChangeSettings withCount(int value) {
        return new ChangeSettings(
                language,
                ratio,
                value,
                quickMode,
                enhancement,
                notifyReady,
                notifyNews,
                deletePhotosAfterTraining);
    }

    public ChangeSettings withQuickMode(boolean value) {
        return new ChangeSettings(
                language,
                ratio,
                count,
                value,
                enhancement,
                notifyReady,
                notifyNews,
                deletePhotosAfterTraining);
    }

    public ChangeSettings withEnhancement(EnhancementMode value) {
        return new ChangeSettings(
                language,
                ratio,
                count,
                quickMode,
                value,
                notifyReady,
                notifyNews,
                deletePhotosAfterTraining);
    }

    public ChangeSettings withNotifyReady(boolean value) {
        return new ChangeSettings(
                language,
                ratio,
                count,
                quickMode,
                enhancement,
                value,
                notifyNews,
                deletePhotosAfterTraining);
    }

    public ChangeSettings withNotifyNews(boolean value) {
        return new ChangeSettings(
                language,
                ratio,
                count,
                quickMode,
                enhancement,
                notifyReady,
                value,
                deletePhotosAfterTraining);
    }

    public ChangeSettings withDeletePhotosAfterTraining(boolean value) {
        return new ChangeSettings(
                language, ratio, count, quickMode, enhancement, notifyReady, notifyNews, value);
    }
}
