package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationOffer;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// From words to a running generation.
record ImageScreens(Texts texts) {
    /// Leaves room for the rest of the screen, whatever was typed.
    private static final int SHOWN_WORDS = 600;

    /// As many as the API lets a person have, unless told otherwise: room for another one is not
    /// offered beside them.
    private static final int MOST_DRAFTS = 5;

    Rendered prompt(@Nullable AvatarView avatar, boolean choice) {
        Html whose =
                avatar == null
                        ? texts.promptNobody()
                        : texts.promptAvatar(Clip.name(avatar.name()));
        return page(
                texts.promptQuestion().and(whose),
                new Keys(texts)
                        .row(
                                button(texts.stylesButton(), new CreationTap.OpenStyles()),
                                button(texts.repeatLast(), new CreationTap.RepeatLast()))
                        .row(
                                button(
                                        texts.photoPromptButton(),
                                        new PromptTap.StartPhoto(
                                                avatar == null ? null : avatar.id())))
                        .row(choice, button(texts.otherAvatar(), new Callback.PickAvatar(0)))
                        .row(
                                avatar != null,
                                button(texts.withoutAvatar(), new Callback.UseAvatar(null)))
                        .backAndMenu());
    }

    Rendered avatars(AvatarList ready, int page) {
        return new Choices(texts)
                .avatars(ready, page, Callback.UseAvatar::new, Callback.PickAvatar::new);
    }

    Rendered textOffer(String text) {
        return page(
                texts.textOffer(Clip.block(text, SHOWN_WORDS)),
                new Keys(texts).row(button(texts.drawText(), new Callback.UseText())).menu());
    }

    Rendered photoOffer(Screen.PhotoOffer offer) {
        List<Button> drafts =
                offer.drafts().avatars().stream()
                        .limit(MOST_DRAFTS)
                        .map(draft ->
                                button(
                                        texts.addTo(Clip.button(draft.name())),
                                        new Callback.AddOffered(draft.id(), offer.action())))
                        .toList();
        Placement placement =
                offer.photos() > 1 ? new Placement.Live(true) : new Placement.OnScreen();
        return page(
                placement,
                drafts.isEmpty()
                        ? texts.photoOfferAlone(offer.photos())
                        : texts.photoOffer(offer.photos()),
                new Keys(texts)
                        .row(
                                drafts.size() < MOST_DRAFTS,
                                button(
                                        texts.avatarFromOffered(offer.photos()),
                                        new Callback.NewAvatar()))
                        .row(button(texts.readOfferedButton(), new PromptTap.ReadOffered()))
                        .rows(1, drafts)
                        .menu());
    }

    Rendered ratios(Idea idea, GenerationOffer offer) {
        List<Button> ratios =
                offer.ratios().stream()
                        .filter(ratio -> ratio != AspectRatio.UNKNOWN)
                        .map(ratio ->
                                button(
                                        new Choices(texts)
                                                .marked(
                                                        new Choices(texts).ratio(ratio),
                                                        ratio == offer.preferredRatio()),
                                        new Callback.ChooseRatio(ratio)))
                        .toList();
        return page(
                texts.ratioQuestion().and(idea(idea)),
                new Keys(texts).rows(2, ratios).row(style(idea)).backAndMenu());
    }

    Rendered counts(AspectRatio ratio, GenerationOffer offer) {
        List<Button> counts =
                IntStream.rangeClosed(1, Math.min(4, offer.maxCount()))
                        .boxed()
                        .sorted(Comparator.comparing(count -> count != offer.preferredCount()))
                        .map(count ->
                                button(
                                        new Choices(texts)
                                                .marked(
                                                        texts.countButton(
                                                                count, count * offer.imagePrice()),
                                                        count == offer.preferredCount()),
                                        new Callback.ChooseCount(count)))
                        .toList();
        return page(
                texts.countQuestion(ratio.label(), offer.coins()),
                new Keys(texts).rows(2, counts).backAndMenu());
    }

    Rendered check(Screen.ImageCheck check) {
        long price = check.count() * check.offer().imagePrice();
        long missing = price - check.offer().coins();
        AvatarView avatar = check.avatar();
        Html text =
                texts.imageCheck(check.count(), check.ratio().label(), price, check.offer().coins())
                        .and(
                                avatar == null
                                        ? texts.promptNobody()
                                        : texts.promptAvatar(Clip.name(avatar.name())))
                        .and(idea(check.idea()))
                        .and(missing > 0, texts.imageShort(missing));
        return page(
                text,
                new Keys(texts)
                        .row(
                                missing <= 0,
                                button(
                                        texts.create(price),
                                        new Callback.Generate(price, check.action())))
                        .row(missing > 0, button(texts.topUpButton(), new WalletTap.TopUp(missing)))
                        .row(style(check.idea()))
                        .backAndMenu());
    }

    /// The recipe of a style composes with the words that are there; a prompt that was seen first
    /// is used as it stands.
    private Button style(Idea idea) {
        String label = idea.style() == null ? texts.otherStyle() : texts.changeStyle();
        return button(label, new CreationTap.OpenStyles());
    }

    Rendered card(GenerationView generation, boolean asked, String action) {
        boolean finished = generation.status().finished();
        var placement = new Placement.Card(generation.id(), generation.revision(), finished, asked);
        if (finished) {
            boolean made = generation.status() == GenerationStatus.SUCCEEDED;
            Html text =
                    made
                            ? texts.generationDone(generation.images().size(), generation.charged())
                                    .and(origin(generation))
                            : ended(generation);
            return page(
                    placement,
                    text,
                    new Keys(texts)
                            .row(made, button(texts.gallery(), new Callback.Gallery()))
                            .row(made ? List.of() : anew(generation))
                            .menu());
        }
        Html text = texts.generationTitle(generation.count()).and(stage(generation));
        Long eta = generation.etaSeconds();
        if (eta != null && eta > 0) {
            text = text.and(texts.etaSeconds(eta));
        }
        return page(
                placement,
                text.and(origin(generation)).and(idea(Idea.of(generation))),
                new Keys(texts)
                        .row(
                                generation.status() != GenerationStatus.CANCELLING
                                        && generation.status() != GenerationStatus.STORING,
                                button(
                                        texts.cancel(),
                                        new Callback.CancelGeneration(generation.id(), action)))
                        .menu());
    }

    /// The order is not lost with its attempt; what the rules object to needs other words.
    private List<Button> anew(GenerationView generation) {
        List<Button> ways = new ArrayList<>();
        if (generation.failure() != GenerationFailure.CONTENT_BLOCKED) {
            ways.add(button(texts.retry(), new CreationTap.OrderAgain(generation.id())));
        }
        ways.add(button(texts.editPromptButton(), new CreationTap.EditPrompt(generation.id())));
        return ways;
    }

    private Html idea(Idea idea) {
        return new Ideas(texts).page(idea, SHOWN_WORDS);
    }

    /// Says openly when nothing was added to the person's words.
    private Html origin(GenerationView generation) {
        return switch (generation.promptOrigin()) {
            case OWN_WORDS -> texts.originOwnWords();
            case ENHANCEMENT_FAILED -> texts.originNotEnhanced();
            case null, default -> Html.EMPTY;
        };
    }

    private Html ended(GenerationView generation) {
        GenerationFailure failure = generation.failure();
        return switch (failure == null ? GenerationFailure.UNKNOWN : failure) {
            case CONTENT_BLOCKED -> texts.generationFailed(texts.generationBlocked());
            case MODERATION_UNAVAILABLE -> texts.generationFailed(texts.generationUnjudged());
            case PROVIDER_FAILED -> texts.generationFailed(texts.generationProvider());
            case EXPIRED -> texts.generationFailed(texts.generationExpired());
            case CANCELLED -> texts.generationCancelled();
            case UNKNOWN ->
                    generation.status() == GenerationStatus.CANCELLED
                            ? texts.generationCancelled()
                            : texts.generationFailed(texts.generationOther());
        };
    }

    private Html stage(GenerationView generation) {
        Integer position = generation.queuePosition();
        return switch (generation.status()) {
            case PENDING ->
                    position == null ? texts.generationPending() : texts.stageWaiting(position + 1);
            case SUBMITTING -> texts.generationPending();
            case QUEUED ->
                    position == null || position <= 0
                            ? texts.stageQueued()
                            : texts.stageQueuedAt(position);
            case RUNNING -> texts.generationRunning();
            case STORING -> texts.stageStoring();
            case CANCELLING -> texts.stageCancelling();
            case SUCCEEDED, FAILED, CANCELLED, EXPIRED, REJECTED, UNKNOWN -> Html.EMPTY;
        };
    }
}
