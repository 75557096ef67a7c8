package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.AvatarScreen.AvatarShownOff;
import dev.aisha.bot.screen.AvatarScreen.PhotoLook;
import dev.aisha.bot.screen.AvatarScreen.TypeComparison;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoView;
import dev.aisha.model.training.TrainingView;
import java.util.List;
import java.util.UUID;

/// The types side by side, and photos one by one.
record LookScreens(Texts texts) {
    /// A closed card has no button that acts.
    private static final String NO_ACTION = "-";

    Rendered screen(AvatarScreen screen) {
        return switch (screen) {
            case TypeComparison() -> comparison();
            case AvatarShownOff(var training) -> shownOff(training);
            case PhotoLook(var set, var index) -> look(set, index);
        };
    }

    private Rendered comparison() {
        return page(
                texts.typeComparison(),
                new Keys(texts)
                        .row(
                                button(
                                        texts.portraitShort(),
                                        new Callback.ChooseType(AvatarType.PORTRAIT)),
                                button(texts.artistic(), new Callback.ChooseType(AvatarType.STYLE)))
                        .backAndMenu());
    }

    private Rendered shownOff(TrainingView training) {
        TrainingScreens screens = new TrainingScreens(texts);
        Part card = screens.card(training, false, NO_ACTION).parts().getFirst();
        Part plain = screens.ready(training).parts().getFirst();
        Html caption =
                texts.trainingReady(Clip.name(training.avatarName()))
                        .and(training.price() == 0, texts.trainingReadyFree())
                        .and(texts.sheetCaption());
        Part shown =
                new Part(
                        plain.placement(),
                        new Body.Picture(new PictureRef.SheetRef(training.id()), caption.source()),
                        plain.keyboard());
        return new Rendered(List.of(card, shown));
    }

    private Rendered look(PhotoSetView set, int index) {
        PhotoView photo = set.photos().get(index);
        Html text =
                texts.photoNumber(Clip.name(set.avatarName()), index + 1, set.photos().size())
                        .and(verdict(photo));
        List<List<Button>> keys = keys(set, photo, index);
        return switch (photo.status()) {
            case ACCEPTED ->
                    picture(new PictureRef.PhotoRef(set.avatarId(), photo.id()), text, keys);
            // their bytes are not kept
            case REJECTED, PENDING, LOST, UNKNOWN -> page(text, keys);
        };
    }

    static Rendered picture(PictureRef picture, Html caption, List<List<Button>> keys) {
        return new Rendered(
                List.of(
                        new Part(
                                new Placement.OnScreen(),
                                new Body.Picture(picture, caption.source()),
                                keys)));
    }

    private Html verdict(PhotoView photo) {
        return switch (photo.status()) {
            case ACCEPTED -> texts.photoFits();
            case REJECTED -> texts.photosReason(new PhotoCoach(texts).reason(photo));
            case PENDING -> texts.photosPending(1);
            case LOST -> texts.photosLost(1);
            case UNKNOWN -> texts.photosReason(texts.refusedOther());
        };
    }

    private List<List<Button>> keys(PhotoSetView set, PhotoView photo, int index) {
        UUID avatar = set.avatarId();
        int photos = set.photos().size();
        boolean removable = set.avatarStatus() != AvatarStatus.TRAINING;
        Keys keys = new Keys(texts);
        if (photos == 2) {
            keys.row(button(texts.next(), at(set, index + 1)));
        } else if (photos > 2) {
            keys.row(
                    button(texts.previous(), at(set, index - 1)),
                    button(texts.next(), at(set, index + 1)));
        }
        return keys.row(
                        removable,
                        button(
                                texts.removePhoto(),
                                new AvatarTap.RemovePhoto(avatar, photo.id(), index)))
                .backAndMenu();
    }

    private static Callback at(PhotoSetView set, int index) {
        int wanted = Math.floorMod(index, set.photos().size());
        return new AvatarTap.LookThrough(set.avatarId(), set.photos().get(wanted).id());
    }
}
