package dev.aisha.bot.screen;

import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationOffer;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.TrainingOffer;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What to show, as data without words or markup. `action` is the one-time id for the buttons that
/// spend, create or delete.
public sealed interface Screen {
    /// Features bring theirs as groups in files of their own, one name each here.
    sealed interface Group extends Screen
            permits AvatarScreen,
                    CreationScreen,
                    PromptScreen,
                    SettingsScreen,
                    UpscaleScreen,
                    WalletScreen,
                    GalleryScreen {}

    /// Nothing at all.
    record Silence() implements Screen {}

    record MainMenu(UserView user) implements Screen {}

    record Help() implements Screen {}

    record Balance(BalanceView balance) implements Screen {}

    record TypeChoice() implements Screen {}

    record SubjectChoice() implements Screen {}

    record NameQuestion(String suggestion, String action) implements Screen {}

    /// @param photosGo whether photos are deleted after a training that succeeds
    record Consent(String policyVersion, boolean photosGo) implements Screen {
        /// What this person is asked today.
        public static Consent of(UserView user) {
            return new Consent(user.policyVersion(), user.settings().deletePhotosAfterTraining());
        }
    }

    /// The collecting card.
    ///
    /// @param live drawn because a photo came or was judged, not because the person came to it
    record Photos(PhotoSetView set, boolean live) implements Screen {}

    /// What photos this kind of avatar learns from.
    record Tips(AvatarView avatar) implements Screen {}

    record LeaveQuestion(AvatarView avatar, String action) implements Screen {}

    /// Check and pay.
    record TrainingCheck(
            AvatarView avatar, TrainingOffer offer, TrainingPreset preset, String action)
            implements Screen {}

    /// The live card of a training, in any state.
    ///
    /// @param asked the person wants to see it here, now
    record Training(TrainingView training, boolean asked, String action) implements Screen {}

    /// Closes the card; a message of its own says that the avatar can be used.
    record AvatarReady(TrainingView training) implements Screen {}

    /// Closes the card; a message of its own says that the training ended without an avatar.
    record AvatarFailed(TrainingView training) implements Screen {}

    /// One avatar of the list.
    record Avatar(AvatarList all, AvatarView avatar) implements Screen {}

    record NoAvatars() implements Screen {}

    record RenameQuestion(AvatarView avatar) implements Screen {}

    record DeleteAvatarQuestion(AvatarView avatar, String action) implements Screen {}

    /// @param avatar none: without an avatar
    /// @param choice whether there is another avatar to choose
    record PromptQuestion(@Nullable AvatarView avatar, boolean choice) implements Screen {}

    record AvatarChoice(AvatarList ready, int page) implements Screen {}

    /// A text came that nothing asked for.
    record TextOffer(String text) implements Screen {}

    /// Photos came that nothing asked for.
    ///
    /// @param drafts drafts that they can be added to, if any
    record PhotoOffer(int photos, AvatarList drafts, String action) implements Screen {}

    record RatioChoice(Idea idea, GenerationOffer offer) implements Screen {}

    record CountChoice(AspectRatio ratio, GenerationOffer offer) implements Screen {}

    record ImageCheck(
            @Nullable AvatarView avatar,
            Idea idea,
            AspectRatio ratio,
            int count,
            GenerationOffer offer,
            String action)
            implements Screen {}

    /// What an order was placed from, with buttons for a new one, and the order's own card.
    ///
    /// @param from drawn where its button was tapped
    record Ordered(Screen from, GenerationView order, String action) implements Screen {}

    /// The live card of a generation, in any state.
    record Generation(GenerationView generation, boolean asked, String action) implements Screen {}

    /// Closes the card; images come as new messages: one with its buttons, or an album and its
    /// control message.
    record Images(GenerationView generation, String action) implements Screen {}

    /// The single result, redrawn where it stands.
    record OneImage(ImageView image, GenerationView generation, String action) implements Screen {}

    /// The control message with the album's numbers.
    record Numbers(GenerationView generation, String action) implements Screen {}

    /// The control message with one image chosen.
    record Chosen(ImageView image, GenerationView generation, String action) implements Screen {}

    record EmptyGallery() implements Screen {}

    record ImagePrompt(ImageView image) implements Screen {}

    record OriginalFile(ImageView image) implements Screen {}

    record DeleteImageQuestion(ImageCard card, Surface surface, String action) implements Screen {}

    /// A result was deleted: its message goes.
    record ImageGone() implements Screen {}

    /// What becomes of the message that brought a deleted image, wherever it was deleted; stands
    /// before the screen that the person sees.
    ///
    /// @param rest its generation, whose images lost their caption when the first of them went
    record ImageLeft(UUID imageId, GenerationView rest) implements Screen {}

    /// Something was refused or is down: what happened, whether money was touched, what to do now.
    ///
    /// @param way the first button: where to go from here
    record Problem(ProblemCode code, @Nullable Long shortfall, Way way) implements Screen {}

    /// Where a problem's first button leads.
    ///
    /// @param kind its words
    record Way(Kind kind, Callback callback) {
        /// Nothing to do but to go on elsewhere.
        public static final Way MENU = new Way(Kind.TO_MENU, new Callback.Menu());

        /// What stands on the button.
        public enum Kind {
            TRY_AGAIN,
            TO_PHOTOS,
            TO_AVATARS,
            TO_AVATAR,
            TO_GALLERY,
            TO_MY_DATA,
            TO_CONSENTS,
            TO_BALANCE,
            TO_TOP_UP,
            TO_PROMO,
            NEW_IMAGE,
            TO_MENU
        }
    }
}
