package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.Command.*;
import dev.aisha.bot.conversation.Conversation.Wish;
import dev.aisha.bot.conversation.Event.*;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.RegisterUser;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks the API what a command says and turns the answer into an event. The owner is added here: it
/// never comes from a button or a stored state.
@ApplicationScoped
public class CommandExecutor {
    private final ApiPort api;
    private final WalletAsks wallet;
    private final BotAddress address;

    CommandExecutor(ApiPort api, WalletAsks wallet, BotAddress address) {
        this.api = api;
        this.wallet = wallet;
        this.address = address;
    }

    /// Never throws for what the API does: a refusal is [Failed].
    public Event execute(String user, Language language, Command command) {
        return switch (asked(user, language, command)) {
            case Given<Event>(var event) -> event;
            case Refused<Event>(var code, var shortfall, var retryAfter) ->
                    new Failed(command, code, shortfall, retryAfter);
        };
    }

    private Answer<Event> asked(String user, Language language, Command command) {
        return switch (command) {
            case Register() ->
                    map(api.register(user, new RegisterUser(language.code())), UserKnown::new);
            case FetchUser() -> map(api.user(user), UserKnown::new);
            case FetchBalance() -> map(api.balance(user), BalanceKnown::new);
            case AvatarCommand avatar -> AvatarAsks.asked(api, user, avatar);
            case WalletCommand asked -> wallet.asked(user, asked);
            case UpscaleCommand upscale -> UpscaleAsks.asked(api, user, upscale);
            case CreationCommand creation -> CreationAsks.asked(api, user, creation);
            case PromptCommand prompt -> PromptAsks.asked(api, user, prompt);
            case GalleryCommand gallery -> GalleryAsks.asked(api, address, user, gallery);
            case SettingsCommand settings -> SettingsAsks.asked(api, user, settings);
            case GiveConsent(var version) ->
                    map(
                            api.giveConsent(
                                    user,
                                    ConsentPurpose.TRAINING,
                                    new dev.aisha.model.account.GiveConsent(version)),
                            UserKnown::new);
            case FetchAvatars() -> map(api.avatars(user), AvatarsKnown::new);
            case FetchAvatar(var id) -> map(api.avatar(user, id), AvatarKnown::new);
            case CreateAvatar(var type, var subject, var name, var key) ->
                    map(
                            api.createAvatar(
                                    user,
                                    new dev.aisha.model.avatar.CreateAvatar(type, subject, name),
                                    key(user, key)),
                            AvatarCreated::new);
            case RenameAvatar(var id, var name) ->
                    map(
                            api.renameAvatar(
                                    user, id, new dev.aisha.model.avatar.RenameAvatar(name)),
                            AvatarRenamed::new);
            case MakeMain(var id) -> map(api.makeMain(user, id), MainChanged::new);
            case DeleteAvatar(var id) ->
                    map(api.deleteAvatar(user, id), _ -> new AvatarDeleted(id));
            case FetchPhotos(var id, var pouring) ->
                    map(
                            api.photos(user, id),
                            set -> pouring ? new PhotosAdded(set) : new PhotosKnown(set));
            case AddPhotos add -> addPhotos(user, add);
            case FetchTrainingOffer(var id, var preset) ->
                    TrainingOffers.asked(api, user, id, preset);
            case StartTraining(var id, var preset, var price, var key) ->
                    map(
                            api.startTraining(
                                    user,
                                    id,
                                    new dev.aisha.model.training.StartTraining(preset, price),
                                    key(user, key)),
                            TrainingKnown::new);
            case FetchTraining(var id) -> map(api.training(user, id), TrainingKnown::new);
            case CancelTraining(var id, var key) ->
                    map(api.cancelTraining(user, id, key(user, key)), TrainingKnown::new);
            case FetchImageOffer(var wish) -> offerImage(user, wish);
            case StartGeneration(var id, var idea, var ratio, var count, var price, var key) ->
                    map(
                            api.startGeneration(
                                    user,
                                    new dev.aisha.model.generation.StartGeneration(
                                            id,
                                            idea.words().isEmpty() || idea.promptId() != null
                                                    ? null
                                                    : idea.words(),
                                            idea.styleKey(),
                                            null,
                                            null,
                                            idea.promptId(),
                                            ratio,
                                            count,
                                            price),
                                    key(user, key)),
                            GenerationKnown::new);
            case FetchGeneration(var id) -> map(api.generation(user, id), GenerationKnown::new);
            case FetchChosen(var id, var number) ->
                    map(api.generation(user, id), found -> new ChosenKnown(found, number));
            case CancelGeneration(var id, var key) ->
                    map(api.cancelGeneration(user, id, key(user, key)), GenerationKnown::new);
            case FetchImage(var id, var surface, var purpose) -> image(user, id, surface, purpose);
            case SetFavourite(var id, var on, var surface) ->
                    then(
                            api.setFavourite(
                                    user, id, new dev.aisha.model.gallery.SetFavourite(on)),
                            _ -> image(user, id, surface, Purpose.SHOW));
            case DeleteImage(var id, var surface) -> deleteImage(user, id, surface);
        };
    }

    private Answer<Event> addPhotos(String user, AddPhotos add) {
        int n = 0;
        Answer<PhotoSetView> last;
        do {
            AddPhoto photo = new AddPhoto(add.sourceRefs().get(n));
            last = api.addPhoto(user, add.avatarId(), photo, key(user, add.key() + ":" + n));
            n++;
        } while (n < add.sourceRefs().size() && last instanceof Given<PhotoSetView>);
        return map(last, PhotosAdded::new);
    }

    private Answer<Event> offerImage(String user, Wish wish) {
        return then(
                api.avatars(user),
                list -> {
                    var ready =
                            list.avatars().stream()
                                    .filter(a -> a.status() == AvatarStatus.COMPLETED)
                                    .toList();
                    AvatarView avatar =
                            switch (wish) {
                                case Wish.Nobody() -> null;
                                case Wish.Main() ->
                                        ready.stream()
                                                .filter(AvatarView::main)
                                                .findFirst()
                                                .orElse(null);
                                case Wish.Named(var id) ->
                                        ready.stream()
                                                .filter(a -> a.id().equals(id))
                                                .findFirst()
                                                .orElse(null);
                            };
                    if (avatar == null && wish instanceof Wish.Named) {
                        return new Refused<>(ProblemCode.AVATAR_NOT_READY, null, null);
                    }
                    boolean others = ready.size() > (avatar == null ? 0 : 1);
                    return map(
                            api.generationOffer(user, avatar == null ? null : avatar.id()),
                            offer -> new ImageOffered(offer, avatar, others));
                });
    }

    private Answer<Event> image(
            String user, @Nullable UUID imageId, Surface surface, Purpose purpose) {
        Answer<ImageCard> found =
                imageId == null ? api.latestImage(user) : api.image(user, imageId);
        if (imageId == null
                && found instanceof Refused<ImageCard> refused
                && refused.code() == ProblemCode.IMAGE_NOT_FOUND) {
            return new Given<>(new GalleryEmpty());
        }
        return then(
                found,
                card ->
                        surface == Surface.GALLERY
                                ? new Given<>(new ImageKnown(card, null, surface, purpose))
                                : map(
                                        api.generation(user, card.image().generationId()),
                                        whole -> new ImageKnown(card, whole, surface, purpose)));
    }

    private Answer<Event> deleteImage(String user, UUID imageId, Surface surface) {
        // the generation is asked for first: afterwards nothing says which one it was
        return then(
                api.image(user, imageId),
                card ->
                        then(
                                api.deleteImage(user, imageId),
                                _ ->
                                        map(
                                                api.generation(user, card.image().generationId()),
                                                rest -> new ImageDeleted(imageId, surface, rest))));
    }

    private static String key(String user, String key) {
        return user + ":" + Objects.requireNonNull(key);
    }

    private static <T> Answer<Event> map(Answer<T> answer, Function<T, Event> event) {
        return then(answer, value -> new Given<>(event.apply(value)));
    }

    private static <T> Answer<Event> then(Answer<T> answer, Function<T, Answer<Event>> next) {
        return switch (answer) {
            case Given<T>(var value) -> next.apply(value);
            case Refused<T> refused -> refused.as();
        };
    }
}
