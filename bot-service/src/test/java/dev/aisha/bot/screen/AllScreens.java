package dev.aisha.bot.screen;

import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import java.util.ArrayList;
import java.util.List;

/// Every screen in every variant that its data allows.
public final class AllScreens {
    private static final String ACTION = Samples.ACTION;

    private AllScreens() {}

    public static List<Screen> of(Samples s) {
        List<Screen> all = new ArrayList<>();
        all.add(new Screen.Silence());
        all.add(new Screen.MainMenu(s.user(true, 0, 0)));
        all.add(new Screen.MainMenu(s.user(true, 1, 0)));
        all.add(new Screen.MainMenu(s.user(true, 3, 2)));
        all.add(new Screen.Help());
        all.add(new Screen.Balance(s.balance()));
        all.add(new Screen.TypeChoice());
        all.add(new Screen.SubjectChoice());
        all.add(new Screen.NameQuestion(s.name(), ACTION));
        all.add(new Screen.Consent(s.name(), true));
        all.add(new Screen.Consent(s.name(), false));
        for (boolean live : new boolean[] {false, true}) {
            all.add(photos(s, 0, 0, 0, live));
            all.add(photos(s, 9, 1, 9, live));
            all.add(photos(s, 12, 0, 3, live));
            all.add(photos(s, 20, 0, 9, live));
        }
        all.add(new Screen.Tips(s.avatar(AvatarStatus.COLLECTING)));
        all.add(new Screen.Tips(s.pictured()));
        for (var status : AvatarStatus.values()) {
            all.add(new Screen.LeaveQuestion(s.avatar(status), ACTION));
            all.add(
                    new Screen.Avatar(
                            s.avatars(status, 12), s.avatars(status, 12).avatars().get(5)));
            all.add(new Screen.Avatar(s.avatars(status, 1), s.avatar(status)));
            all.add(new Screen.RenameQuestion(s.avatar(status)));
            all.add(new Screen.DeleteAvatarQuestion(s.avatar(status), ACTION));
        }
        all.add(new Screen.Avatar(s.avatars(AvatarStatus.COMPLETED, 3), s.pictured()));
        all.add(new Screen.NoAvatars());
        for (var preset : List.of(TrainingPreset.FAST, TrainingPreset.BEST)) {
            all.add(
                    new Screen.TrainingCheck(
                            s.avatar(AvatarStatus.READY_TO_TRAIN),
                            s.trainingOffer(),
                            preset,
                            ACTION));
        }
        for (var status : TrainingStatus.values()) {
            all.add(new Screen.Training(s.training(status, null), true, ACTION));
        }
        for (var failure : TrainingFailure.values()) {
            all.add(new Screen.Training(s.training(TrainingStatus.FAILED, failure), false, ACTION));
            all.add(new Screen.AvatarFailed(s.training(TrainingStatus.FAILED, failure)));
        }
        all.add(new Screen.AvatarReady(s.training(TrainingStatus.SUCCEEDED, null)));
        all.add(new Screen.PromptQuestion(s.avatar(AvatarStatus.COMPLETED), true));
        all.add(new Screen.PromptQuestion(null, false));
        all.add(new Screen.AvatarChoice(s.avatars(AvatarStatus.COMPLETED, 12), 1));
        all.add(new Screen.TextOffer(s.prompt()));
        all.add(new Screen.PhotoOffer(1, s.avatars(AvatarStatus.DRAFT, 9), ACTION));
        all.add(new Screen.PhotoOffer(2, s.avatars(AvatarStatus.DRAFT, 0), ACTION));
        all.add(new Screen.PhotoOffer(20, s.avatars(AvatarStatus.DRAFT, 1), ACTION));
        all.add(new Screen.RatioChoice(Idea.of(s.prompt()), s.offer()));
        for (var ratio : AspectRatio.values()) {
            all.add(new Screen.CountChoice(ratio, s.offer()));
        }
        all.add(
                new Screen.ImageCheck(
                        s.avatar(AvatarStatus.COMPLETED),
                        s.styled(),
                        AspectRatio.STORY,
                        4,
                        s.offer(),
                        ACTION));
        all.add(
                new Screen.ImageCheck(
                        null, Idea.of(s.prompt()), AspectRatio.PROFILE, 1, s.offer(), ACTION));
        for (var status : GenerationStatus.values()) {
            all.add(new Screen.Generation(s.generation(status, 2, null), true, ACTION));
        }
        for (var failure : GenerationFailure.values()) {
            var failed = s.generation(GenerationStatus.FAILED, 0, failure);
            all.add(new Screen.Generation(failed, false, ACTION));
        }
        for (int images = 0; images <= 4; images++) {
            var made = s.generation(GenerationStatus.SUCCEEDED, images, null);
            all.add(new Screen.Images(made, ACTION));
            all.add(new Screen.Numbers(made, ACTION));
        }
        var made = s.generation(GenerationStatus.SUCCEEDED, 4, null);
        all.add(new Screen.OneImage(s.image(1), made, ACTION));
        all.add(new Screen.Chosen(s.image(2), made, ACTION));
        all.add(
                new Screen.Ordered(
                        new Screen.Chosen(s.image(2), made, ACTION),
                        s.generation(GenerationStatus.PENDING, 0, null),
                        ACTION));
        all.add(new Screen.EmptyGallery());
        all.add(new Screen.ImagePrompt(s.image(1)));
        all.add(new Screen.OriginalFile(s.image(1)));
        for (var surface : Surface.values()) {
            all.add(new Screen.DeleteImageQuestion(s.card(), surface, ACTION));
        }
        all.add(new Screen.ImageGone());
        all.add(new Screen.ImageLeft(Samples.ID, made));
        all.add(new Screen.ImageLeft(Samples.ID, s.withoutTheFirst()));
        all.addAll(AvatarSamples.screens(s));
        all.addAll(PromptSamples.screens(s));
        all.addAll(UpscaleSamples.screens());
        all.addAll(CreationSamples.screens(s));
        all.addAll(GallerySamples.screens(s));
        all.addAll(SettingsSamples.screens(s));
        all.addAll(WalletSamples.screens());
        for (var code : ProblemCode.values()) {
            for (var kind : Screen.Way.Kind.values()) {
                var way = new Screen.Way(kind, new Callback.Gallery());
                all.add(new Screen.Problem(code, code.status() == 402 ? 13L : null, way));
            }
        }
        return all;
    }

    private static Screen photos(Samples s, int accepted, int pending, int rejected, boolean live) {
        return new Screen.Photos(
                s.photos(AvatarStatus.COLLECTING, accepted, pending, rejected), live);
    }
}
