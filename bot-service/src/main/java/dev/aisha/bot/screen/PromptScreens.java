package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.PromptScreen.*;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PhotoPromptOffer;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// From a photo to a prompt that can be copied, edited and made into a picture.
record PromptScreens(Texts texts) {
    private static final int READING = 1300;
    private static final int TEXT = 1000;

    Rendered screen(PromptScreen screen) {
        return switch (screen) {
            case VisionConsent(var version) -> consent(version);
            case PhotoQuestion(var offer) -> question(offer);
            case ReadCheck(var offer, var action) -> check(offer, action);
            case PromptCard card -> card(card);
            case EditQuestion(var prompt) -> editing(prompt);
            case ShapeQuestion() -> shapes();
            case CastQuestion question -> cast(question);
        };
    }

    private Rendered consent(String version) {
        return page(
                texts.visionConsent().and(texts.consentVersion(Clip.name(version))),
                new Keys(texts)
                        .row(button(texts.agree(), new PromptTap.AgreeVision()))
                        .backAndMenu());
    }

    private Rendered question(PhotoPromptOffer offer) {
        long missing = offer.price() - offer.coins();
        return page(
                texts.photoQuestion(offer.price(), offer.coins())
                        .and(missing > 0, texts.photoPromptShort(missing)),
                new Keys(texts)
                        .row(missing > 0, button(texts.topUpButton(), new WalletTap.TopUp(missing)))
                        .backAndMenu());
    }

    private Rendered check(PhotoPromptOffer offer, String action) {
        long missing = offer.price() - offer.coins();
        return page(
                texts.readCheck(offer.price(), offer.coins())
                        .and(missing > 0, texts.photoPromptShort(missing)),
                new Keys(texts)
                        .row(
                                missing <= 0,
                                button(
                                        texts.readButton(offer.price()),
                                        new PromptTap.ReadIt(offer.price(), action)))
                        .row(missing > 0, button(texts.topUpButton(), new WalletTap.TopUp(missing)))
                        .backAndMenu());
    }

    private Rendered card(PromptCard card) {
        PromptView prompt = card.prompt();
        boolean finished = prompt.status() != PromptStatus.PENDING;
        var placement = new Placement.Card(prompt.id(), finished ? 2 : 1, finished, card.asked());
        Rendered shown =
                switch (prompt.status()) {
                    case READY ->
                            page(
                                    placement,
                                    ready(prompt),
                                    photo(prompt)
                                            ? keys(card)
                                            : new WrittenKeys(texts).ready(prompt));
                    case PENDING ->
                            page(
                                    placement,
                                    photo(prompt)
                                            ? texts.promptBeingRead()
                                            : texts.promptBeingWritten(),
                                    new Keys(texts)
                                            .row(
                                                    button(
                                                            texts.promptRefresh(),
                                                            new PromptTap.ShowPrompt(prompt.id())))
                                            .backAndMenu());
                    case REFUSED, FAILED, UNKNOWN ->
                            page(
                                    placement,
                                    texts.promptFailed(reason(prompt)),
                                    photo(prompt)
                                            ? another()
                                            : new WrittenKeys(texts).failed(prompt));
                };
        return card.takenAway() == null ? shown : without(card.takenAway(), shown, texts);
    }

    private List<List<Button>> another() {
        return new Keys(texts)
                .row(button(texts.anotherPhoto(), new PromptTap.StartPhoto(null)))
                .row(button(texts.ownWords(), new Callback.NewImage(null)))
                .backAndMenu();
    }

    private static Rendered without(int messageId, Rendered shown, Texts texts) {
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part(
                        new Placement.RemoveSent(messageId),
                        new Body.Text(texts.photoStays().source()),
                        new Keys(texts).menu()));
        parts.addAll(shown.parts());
        return new Rendered(parts);
    }

    private Html ready(PromptView prompt) {
        String reading = prompt.reading();
        Html start =
                reading == null
                        ? texts.promptReady()
                        : texts.promptRead(Clip.block(reading, READING));
        String text = Objects.requireNonNullElse(prompt.text(), "");
        return start.and(!prompt.enhanced(), texts.promptNotEnhanced())
                .and(texts.promptText(Clip.block(text, TEXT)))
                .and(prompt.charged() > 0, texts.promptCharged(prompt.charged()));
    }

    /// One tap makes the picture: with the avatar where there is one.
    private List<List<Button>> keys(PromptCard card) {
        PromptView prompt = card.prompt();
        boolean avatar = card.named() || prompt.mainAvatarId() != null;
        AspectRatio ratio = ratio(card);
        int count = Math.clamp(prompt.preferredCount(), 1, 4);
        long price = count * prompt.imagePrice();
        String face = card.named() ? card.face() : prompt.mainAvatarName();
        Button with =
                button(
                        face == null
                                ? texts.makeWithChosen(count, price)
                                : texts.makeWithAvatar(Clip.button(face), count, price),
                        new PromptTap.MakeIt(
                                prompt.id(), true, ratio, count, price, card.action()));
        Button without =
                button(
                        avatar
                                ? texts.makeWithNobody(count, price)
                                : texts.makePicture(count, price),
                        new PromptTap.MakeIt(
                                prompt.id(), false, ratio, count, price, card.action()));
        Keys keys = new Keys(texts);
        if (!avatar) {
            keys.row(without).row(button(texts.createAvatar(), new Callback.NewAvatar()));
        } else {
            keys.row(card.nobody() ? without : with)
                    .row(
                            card.nobody() ? with : without,
                            button(texts.otherAvatar(), new PromptTap.CastIt(prompt.id(), 0)));
        }
        return keys.row(
                        button(texts.editPromptButton(), new PromptTap.EditIt(prompt.id())),
                        button(
                                texts.promptShape(ratio.label()),
                                new PromptTap.ShapeIt(prompt.id())))
                .row(
                        card.photo(),
                        button(texts.takePhotoAway(), new PromptTap.TakePhotoAway(prompt.id())))
                .backAndMenu();
    }

    private static AspectRatio ratio(PromptCard card) {
        AspectRatio chosen = card.ratio() == null ? card.prompt().suggestedRatio() : card.ratio();
        return chosen == null || chosen == AspectRatio.UNKNOWN ? AspectRatio.PROFILE : chosen;
    }

    private Rendered editing(PromptView prompt) {
        return page(
                texts.editQuestion(Clip.block(Objects.requireNonNullElse(prompt.text(), ""), TEXT)),
                new Keys(texts).backAndMenu());
    }

    private Rendered shapes() {
        List<Button> shapes =
                Stream.of(AspectRatio.values())
                        .filter(ratio -> ratio != AspectRatio.UNKNOWN)
                        .map(ratio ->
                                button(
                                        new Choices(texts).ratio(ratio),
                                        new PromptTap.TakeShape(ratio)))
                        .toList();
        return page(texts.shapeQuestion(), new Keys(texts).rows(2, shapes).backAndMenu());
    }

    private Rendered cast(PromptScreen.CastQuestion question) {
        return new Choices(texts)
                .avatars(
                        question.ready(),
                        question.page(),
                        PromptTap.TakeFace::new,
                        page -> new PromptTap.CastIt(question.promptId(), page));
    }

    private Html reason(PromptView prompt) {
        PromptFailure failure = prompt.failure();
        if (!photo(prompt) && WrittenKeys.mayGoOn(prompt)) {
            return texts.promptUnwritten();
        }
        return switch (failure == null ? PromptFailure.UNKNOWN : failure) {
            case CONTENT_BLOCKED -> texts.promptRefusedContent();
            case CHILD_SUBJECT -> texts.promptRefusedChild();
            case MODEL_REFUSED -> texts.promptRefusedModel();
            case PHOTO_LOST -> texts.promptPhotoLost();
            case PHOTO_UNREADABLE -> texts.promptPhotoUnreadable();
            case PHOTO_UNSUPPORTED -> texts.promptPhotoUnsupported();
            case PHOTO_TOO_LARGE -> texts.promptPhotoLarge();
            case PHOTO_TOO_SMALL -> texts.promptPhotoSmall();
            case ANSWER_BROKEN -> texts.promptAnswerBroken();
            case TIMED_OUT -> texts.promptTimedOut();
            case UNAVAILABLE -> texts.promptUnavailable();
            case CONSENT_WITHDRAWN -> texts.promptConsentGone();
            case UNKNOWN -> texts.promptOther();
        };
    }

    private static boolean photo(PromptView prompt) {
        return prompt.origin() == DraftOrigin.PHOTO;
    }
}
