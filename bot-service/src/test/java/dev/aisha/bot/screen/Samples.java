package dev.aisha.bot.screen;

import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.ConsentView;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationOffer;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.PromptOrigin;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoStatus;
import dev.aisha.model.photo.PhotoView;
import dev.aisha.model.photo.SetGap;
import dev.aisha.model.training.PresetOffer;
import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingOffer;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Answers of the API for tests; `name` and `prompt` may be as hostile as people are.
public record Samples(String name, String prompt, long coins) {
    public static final Samples PLAIN = new Samples("Anna", "Anna on Mars", 200);
    public static final UUID ID = new UUID(-1, -1);
    public static final String ACTION = "0123456789_";
    public static final Spot RESULT = new Spot(Surface.RESULT, 1);
    static final Instant TIME = Instant.parse("2026-11-22T16:00:00Z");

    public UserView user(boolean consent, int avatars, int ready) {
        return new UserView(
                ID,
                "telegram:42",
                "ru",
                coins,
                avatars,
                ready,
                ID,
                "2026-11",
                consent
                        ? List.of(new ConsentView(ConsentPurpose.TRAINING, "2026-11", TIME))
                        : List.of(),
                settings());
    }

    public UserSettings settings() {
        return new UserSettings(
                null, AspectRatio.PORTRAIT, 2, false, EnhancementMode.ON, true, true, true);
    }

    public BalanceView balance() {
        return new BalanceView(coins, coins, 0, 150, 5, 0, 0);
    }

    public AvatarView avatar(AvatarStatus status) {
        return avatar(ID, status, true);
    }

    public AvatarView avatar(UUID id, AvatarStatus status, boolean main) {
        return new AvatarView(
                id,
                AvatarType.PORTRAIT,
                Subject.WOMAN,
                name,
                status,
                main,
                true,
                12,
                3,
                15,
                Long.MAX_VALUE,
                ID,
                null,
                null,
                TIME);
    }

    /// A draft on its check screen.
    public AvatarView checked(AvatarStatus status, TrainingPreset preset) {
        return new AvatarView(
                ID,
                AvatarType.PORTRAIT,
                Subject.WOMAN,
                name,
                status,
                false,
                false,
                12,
                0,
                12,
                0,
                null,
                null,
                preset,
                TIME);
    }

    public AvatarView pictured() {
        return trained(3);
    }

    /// @param kept of its photos, those that are still stored
    public AvatarView trained(int kept) {
        return new AvatarView(
                ID,
                AvatarType.STYLE,
                Subject.THING,
                name,
                AvatarStatus.COMPLETED,
                false,
                true,
                12,
                0,
                kept,
                2_000_000,
                ID,
                ID,
                null,
                TIME);
    }

    public AvatarList avatars(AvatarStatus status, int count) {
        return new AvatarList(
                IntStream.range(0, count)
                        .mapToObj(n -> avatar(new UUID(0, n), status, n == 0))
                        .toList());
    }

    public PhotoSetView photos(AvatarStatus status, int accepted, int pending, int rejected) {
        return new PhotoSetView(
                ID,
                name,
                AvatarType.PORTRAIT,
                status,
                accepted,
                pending,
                rejected,
                1,
                10,
                20,
                accepted == 0 ? null : 62,
                accepted == 0 ? List.of() : List.of(SetGap.values()),
                3,
                IntStream.range(0, rejected)
                        .mapToObj(n ->
                                refused(
                                        PhotoRejection.values()[
                                                n % PhotoRejection.values().length]))
                        .toList());
    }

    public PhotoView refused(PhotoRejection reason) {
        return new PhotoView(ID, PhotoStatus.REJECTED, reason, 320.0, 512.0, null, null, TIME);
    }

    public TrainingOffer trainingOffer() {
        return new TrainingOffer(
                ID,
                name,
                20,
                coins,
                List.of(
                        new PresetOffer(TrainingPreset.FAST, 150, 3, 15),
                        new PresetOffer(TrainingPreset.BALANCED, 250, 5, 20),
                        new PresetOffer(TrainingPreset.BEST, Long.MAX_VALUE / 2, 10, 30)));
    }

    public TrainingView training(TrainingStatus status, @Nullable TrainingFailure failure) {
        return new TrainingView(
                ID,
                ID,
                name,
                TrainingPreset.FAST,
                status,
                true,
                150,
                42,
                3,
                100_000L,
                failure,
                7,
                TIME,
                status.finished() ? TIME : null);
    }

    public Idea styled() {
        var style = new Idea.Style("noir", Map.of("ru", name, "en", name));
        return new Idea(prompt, style, null);
    }

    public GenerationOffer offer() {
        return new GenerationOffer(
                5,
                4,
                2,
                AspectRatio.PORTRAIT,
                coins,
                List.of(
                        AspectRatio.PROFILE,
                        AspectRatio.PORTRAIT,
                        AspectRatio.CLASSIC,
                        AspectRatio.STORY,
                        AspectRatio.CINEMA));
    }

    public GenerationView generation(
            GenerationStatus status, int images, @Nullable GenerationFailure failure) {
        return generation(
                status, IntStream.rangeClosed(1, images).mapToObj(this::image).toList(), failure);
    }

    /// An album of four whose first image was deleted.
    public GenerationView withoutTheFirst() {
        return generation(
                GenerationStatus.SUCCEEDED,
                IntStream.rangeClosed(2, 4).mapToObj(this::image).toList(),
                null);
    }

    private GenerationView generation(
            GenerationStatus status, List<ImageView> images, @Nullable GenerationFailure failure) {
        return new GenerationView(
                ID,
                ID,
                name,
                status,
                prompt,
                prompt,
                PromptOrigin.ENHANCED,
                "noir",
                Map.of("ru", name, "en", name),
                AspectRatio.CINEMA,
                4,
                20,
                images.size() * 5L,
                coins,
                3,
                100_000L,
                failure,
                images,
                7,
                TIME,
                TIME);
    }

    public ImageView image(int number) {
        return new ImageView(
                new UUID(-1, -number),
                ID,
                number,
                ID,
                name,
                AspectRatio.STORY,
                768,
                1365,
                900_000,
                "image/png",
                number == 1,
                prompt,
                prompt + prompt,
                "noir",
                42,
                "model",
                TIME,
                number == 2,
                3L);
    }

    public ImageCard card() {
        return new ImageCard(
                image(1), Long.MAX_VALUE, Long.MAX_VALUE, new UUID(1, 1), new UUID(2, 2), false);
    }
}
