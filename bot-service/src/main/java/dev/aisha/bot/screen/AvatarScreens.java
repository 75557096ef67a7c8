package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.ImageRef;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.gallery.ImageVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// From the avatar's type to its card.
record AvatarScreens(Texts texts) {
    /// Eight on a screen, and one of them is the menu's.
    private static final int MOST_BEFORE_MENU = 7;

    Rendered types() {
        return page(
                texts.typeQuestion(),
                new Keys(texts)
                        .row(button(texts.portrait(), new Callback.ChooseType(AvatarType.PORTRAIT)))
                        .row(button(texts.artistic(), new Callback.ChooseType(AvatarType.STYLE)))
                        .row(button(texts.compareTypes(), new AvatarTap.CompareTypes()))
                        .backAndMenu());
    }

    Rendered subjects() {
        return page(
                texts.subjectQuestion(),
                new Keys(texts)
                        .row(
                                button(texts.woman(), new Callback.ChooseSubject(Subject.WOMAN)),
                                button(texts.man(), new Callback.ChooseSubject(Subject.MAN)))
                        .row(button(texts.notSaid(), new Callback.ChooseSubject(Subject.PERSON)))
                        .backAndMenu());
    }

    Rendered naming(String suggestion, String action) {
        return page(
                texts.nameQuestion(Clip.name(suggestion)),
                new Keys(texts)
                        .row(
                                button(
                                        texts.takeName(Clip.button(suggestion)),
                                        new Callback.UseName(action)))
                        .backAndMenu());
    }

    Rendered leaving(AvatarView avatar, String action) {
        return page(
                texts.leaveQuestion(Clip.name(avatar.name())),
                new Keys(texts)
                        .row(button(texts.goOn(), new Callback.OpenDraft(avatar.id())))
                        .row(
                                button(texts.keep(), new Callback.KeepDraft()),
                                button(
                                        texts.delete(),
                                        new Callback.DeleteAvatar(avatar.id(), action)))
                        .menu());
    }

    Rendered none() {
        return page(
                texts.noAvatars(),
                new Keys(texts).row(button(texts.createAvatar(), new Callback.NewAvatar())).menu());
    }

    Rendered renaming(AvatarView avatar) {
        return page(texts.renameQuestion(Clip.name(avatar.name())), new Keys(texts).backAndMenu());
    }

    Rendered deleting(AvatarView avatar, String action) {
        boolean trained = avatar.status() == AvatarStatus.COMPLETED;
        int photos = avatar.keptPhotos();
        Html text =
                texts.deleteAvatarQuestion(Clip.name(avatar.name()))
                        .and(trained && !avatar.test(), texts.deleteAvatarModel())
                        .and(photos > 0, texts.deleteAvatarPhotos(photos))
                        .and(!trained && photos == 0, texts.deleteAvatarDraft())
                        .and(avatar.images() > 0, texts.deleteAvatarImages(avatar.images()))
                        .and(avatar.main(), texts.deleteAvatarMain());
        return page(
                text,
                new Keys(texts)
                        .row(
                                button(
                                        texts.yesDelete(),
                                        new Callback.DeleteAvatar(avatar.id(), action)),
                                button(texts.noKeep(), new Callback.ShowAvatar(avatar.id())))
                        .backAndMenu());
    }

    Rendered card(AvatarList all, AvatarView avatar) {
        List<UUID> ids = all.avatars().stream().map(AvatarView::id).toList();
        int index = Math.max(0, ids.indexOf(avatar.id()));
        Html text =
                texts.avatarTitle(Clip.name(avatar.name()))
                        .and(avatar.main(), texts.avatarMain())
                        .and(avatar.test(), texts.avatarTest())
                        .and(ids.size() > 1, texts.avatarNumber(index + 1, ids.size()))
                        .and(
                                texts.avatarFacts(
                                        type(avatar.type()),
                                        status(avatar.status()),
                                        avatar.status() == AvatarStatus.COMPLETED
                                                ? texts.avatarTrainedWith(avatar.acceptedPhotos())
                                                : texts.avatarPhotos(avatar.acceptedPhotos()),
                                        avatar.images()))
                        .and(texts.avatarDate(avatar.createdAt()));
        List<Button> first = first(avatar);
        List<Button> second = second(avatar);
        Keys keys = new Keys(texts).row(first).row(second);
        List<Button> around = new ArrayList<>();
        if (ids.size() > 1) {
            around.add(arrow(texts.previous(), ids, index - 1));
            around.add(arrow(texts.next(), ids, index + 1));
        }
        if (first.size() + second.size() + around.size() < MOST_BEFORE_MENU) {
            around.add(button(texts.newAvatar(), new Callback.NewAvatar()));
        }
        var keyboard = keys.row(around).menu();
        UUID picture = avatar.pictureImageId();
        return picture == null
                ? page(text, keyboard)
                : new Rendered(
                        List.of(
                                new Part(
                                        new Placement.OnScreen(),
                                        new Body.Picture(
                                                new ImageRef(picture, ImageVariant.PREVIEW),
                                                text.source()),
                                        keyboard)));
    }

    private static Button arrow(String label, List<UUID> ids, int index) {
        return button(label, new Callback.ShowAvatar(ids.get(Math.floorMod(index, ids.size()))));
    }

    private List<Button> first(AvatarView avatar) {
        UUID id = avatar.id();
        UUID training = avatar.trainingId();
        return switch (avatar.status()) {
            case COMPLETED -> {
                Button create = button(texts.createImage(), new Callback.NewImage(id));
                yield avatar.keptPhotos() == 0 ? List.of(create) : List.of(create, photos(avatar));
            }
            case DRAFT -> List.of(button(texts.goOn(), new Callback.OpenDraft(id)));
            case COLLECTING, READY_TO_TRAIN ->
                    List.of(button(texts.goOn(), new Callback.OpenDraft(id)), photos(avatar));
            case FAILED, CANCELLED ->
                    List.of(
                            button(texts.retry(), new Callback.Review(id, null)),
                            button(texts.toPhotos(), new AvatarTap.ToPhotos(id)));
            case TRAINING ->
                    training == null
                            ? List.of(photos(avatar))
                            : List.of(
                                    button(texts.progress(), new Callback.ShowTraining(training)),
                                    photos(avatar));
            case DELETED, UNKNOWN -> List.of();
        };
    }

    private Button photos(AvatarView avatar) {
        return button(texts.photosButton(), new AvatarTap.LookThrough(avatar.id(), null));
    }

    private List<Button> second(AvatarView avatar) {
        UUID id = avatar.id();
        List<Button> buttons = new ArrayList<>();
        if (avatar.status() == AvatarStatus.COMPLETED && !avatar.main()) {
            buttons.add(button(texts.makeMain(), new Callback.MakeMain(id)));
        }
        if (avatar.status() != AvatarStatus.DELETED && avatar.status() != AvatarStatus.UNKNOWN) {
            buttons.add(button(texts.rename(), new Callback.Rename(id)));
            // what runs is stopped on its own card first
            if (avatar.status() != AvatarStatus.TRAINING) {
                buttons.add(button(texts.delete(), new Callback.AskDeleteAvatar(id)));
            }
        }
        return buttons;
    }

    Html type(AvatarType type) {
        return switch (type) {
            case PORTRAIT -> texts.typePortrait();
            case STYLE -> texts.typeStyle();
            case UNKNOWN -> texts.statusOther();
        };
    }

    private Html status(AvatarStatus status) {
        return switch (status) {
            case DRAFT, COLLECTING -> texts.statusDraft();
            case READY_TO_TRAIN -> texts.statusReadyToTrain();
            case TRAINING -> texts.statusTraining();
            case COMPLETED -> texts.statusCompleted();
            case FAILED -> texts.statusFailed();
            case CANCELLED -> texts.statusCancelled();
            case DELETED, UNKNOWN -> texts.statusOther();
        };
    }
}
