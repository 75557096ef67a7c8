package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.ImageRef;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.gallery.ImageVariant;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.upscale.UpscaleFailure;
import dev.aisha.model.upscale.UpscaleStatus;
import dev.aisha.model.upscale.UpscaleView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The 2K version: its button, its live card, its file.
record UpscaleScreens(Texts texts) {
    Rendered screen(UpscaleScreen screen) {
        return switch (screen) {
            case UpscaleScreen.UpscaleCard(var upscale) -> card(upscale);
            case UpscaleScreen.UpscaleDone(var upscale) -> {
                List<Part> parts = new ArrayList<>(card(upscale).parts());
                parts.addAll(file(upscale).parts());
                yield new Rendered(parts);
            }
            case UpscaleScreen.UpscaledFile(var upscale) -> file(upscale);
        };
    }

    /// None while a 2K version can be neither shown nor made; goes under every image.
    static List<Button> of(ImageView image, Texts texts) {
        Long price = image.upscalePrice();
        if (image.upscaled()) {
            return List.of(button(texts.upscaledButton(), new UpscaleTap.Upscale(image.id(), 0)));
        }
        return price == null
                ? List.of()
                : List.of(
                        button(
                                texts.upscaleButton(price),
                                new UpscaleTap.Upscale(image.id(), price)));
    }

    private Rendered card(UpscaleView upscale) {
        boolean finished = upscale.status().finished();
        var placement = new Placement.Card(upscale.id(), upscale.revision(), finished, false);
        if (upscale.status() == UpscaleStatus.SUCCEEDED) {
            return page(placement, texts.upscaleDone(upscale.charged()), new Keys(texts).menu());
        }
        if (finished) {
            return page(
                    placement,
                    texts.upscaleFailed(reason(upscale)),
                    new Keys(texts)
                            .row(
                                    again(upscale),
                                    button(
                                            texts.retry(),
                                            new UpscaleTap.Upscale(
                                                    upscale.imageId(), upscale.price())))
                            .menu());
        }
        Html text = texts.upscaleTitle().and(stage(upscale));
        Long eta = upscale.etaSeconds();
        if (eta != null && eta > 0) {
            text = text.and(texts.etaSeconds(eta));
        }
        return page(placement, text, new Keys(texts).menu());
    }

    private Rendered file(UpscaleView upscale) {
        String type = Objects.requireNonNullElse(upscale.contentType(), "image/jpeg");
        String extension =
                switch (type) {
                    case "image/png" -> "png";
                    case "image/webp" -> "webp";
                    default -> "jpg";
                };
        return new Rendered(
                List.of(
                        new Part(
                                new Placement.Result(),
                                new Body.Document(
                                        new ImageRef(upscale.imageId(), ImageVariant.UPSCALED),
                                        "aisha-2k-" + upscale.imageId() + "." + extension,
                                        type,
                                        texts.upscaledCaption(
                                                        Objects.requireNonNullElse(
                                                                upscale.width(), 0),
                                                        Objects.requireNonNullElse(
                                                                upscale.height(), 0))
                                                .source()),
                                List.of())));
    }

    private static boolean again(UpscaleView upscale) {
        return upscale.failure() != UpscaleFailure.WITHDRAWN
                && upscale.failure() != UpscaleFailure.CONTENT_BLOCKED;
    }

    private Html reason(UpscaleView upscale) {
        return switch (Objects.requireNonNullElse(upscale.failure(), UpscaleFailure.UNKNOWN)) {
            case CONTENT_BLOCKED -> texts.upscaleBlocked();
            case PROVIDER_FAILED -> texts.generationProvider();
            case EXPIRED -> texts.generationExpired();
            case WITHDRAWN -> texts.upscaleWithdrawn();
            case UNKNOWN -> texts.generationOther();
        };
    }

    private Html stage(UpscaleView upscale) {
        Integer position = upscale.queuePosition();
        return switch (upscale.status()) {
            case PENDING, SUBMITTING, QUEUED ->
                    position == null || position <= 0
                            ? texts.stageQueued()
                            : texts.stageQueuedAt(position);
            case RUNNING -> texts.upscaleRunning();
            case STORING -> texts.stageStoring();
            case SUCCEEDED, FAILED, EXPIRED, REJECTED, UNKNOWN -> Html.EMPTY;
        };
    }
}
