package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.ImageRef;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageVariant;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.GenerationView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Finished images: as they arrive, and in the gallery.
record ResultScreens(Texts texts) {
    private static final int CAPTION_WORDS = 400;
    private static final int OWN_WORDS = 1000;
    private static final int COMPOSED_WORDS = 2500;

    /// One image is a photo with buttons; an album carries none, so a control message follows it.
    Rendered images(GenerationView generation, String action) {
        List<ImageView> images = generation.images();
        if (images.isEmpty()) {
            return Rendered.NOTHING;
        }
        if (images.size() == 1) {
            return one(images.getFirst(), generation, action, new Placement.Result());
        }
        Part album =
                new Part(
                        new Placement.Result(),
                        new Body.Album(
                                images.stream().map(ResultScreens::preview).toList(),
                                caption(generation).source()),
                        List.of());
        Part control = numbers(generation, action, new Placement.Result()).parts().getFirst();
        return new Rendered(List.of(album, control));
    }

    Rendered one(ImageView image, GenerationView generation, String action, Placement placement) {
        return picture(
                placement,
                image,
                caption(generation).and(image.favourite(), texts.favouriteMark()),
                buttons().below(image, generation, action));
    }

    Rendered numbers(GenerationView generation, String action, Placement placement) {
        List<Button> numbers =
                generation.images().stream()
                        .map(image ->
                                button(
                                        Integer.toString(image.number()),
                                        new Callback.Choose(generation.id(), image.number())))
                        .toList();
        return page(
                placement,
                texts.resultNumbers(generation.images().size()),
                new Keys(texts)
                        .row(numbers)
                        .row(buttons().anew(generation, new Spot(Surface.CHOSEN, 0), action))
                        .menu());
    }

    Rendered chosen(ImageView image, GenerationView generation, String action) {
        return page(
                new Placement.OnTapped(),
                texts.resultChosen(image.number()).and(image.favourite(), texts.favouriteMark()),
                new Keys(texts)
                        .row(
                                buttons()
                                        .with(
                                                buttons().favourite(image, Surface.CHOSEN),
                                                image,
                                                buttons()
                                                        .vary(
                                                                generation,
                                                                ResultButtons.spot(
                                                                        Surface.CHOSEN, image),
                                                                action)))
                        .row(
                                buttons().prompt(image),
                                buttons().original(image),
                                buttons().delete(image, Surface.CHOSEN))
                        .row(
                                button(texts.back(), new Callback.ShowNumbers(generation.id())),
                                button(texts.menu(), new Callback.Menu()))
                        .done());
    }

    Rendered shownPrompt(ImageView image) {
        return page(
                new Placement.Result(),
                Html.EMPTY
                        .and(
                                !image.prompt().isEmpty(),
                                texts.promptShown(Clip.block(image.prompt(), OWN_WORDS)))
                        .and(
                                texts.promptComposed(
                                        Clip.block(image.composedPrompt(), COMPOSED_WORDS))),
                new Keys(texts).menu());
    }

    Rendered originalFile(ImageView image) {
        String type = image.contentType();
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
                                        new ImageRef(image.id(), ImageVariant.ORIGINAL),
                                        "aisha-" + image.id() + "." + extension,
                                        type,
                                        texts.originalCaption(image.width(), image.height())
                                                .source()),
                                List.of())));
    }

    Rendered deleting(ImageCard card, Surface surface, String action) {
        ImageView image = card.image();
        var keyboard =
                new Keys(texts)
                        .row(
                                button(
                                        texts.yesDelete(),
                                        new Callback.DeleteImage(image.id(), surface, action)),
                                button(texts.noKeep(), new Callback.KeepImage(image.id(), surface)))
                        .menu();
        return switch (surface) {
            case GALLERY ->
                    picture(new Placement.OnScreen(), image, texts.deleteImageQuestion(), keyboard);
            case RESULT ->
                    picture(new Placement.OnTapped(), image, texts.deleteImageQuestion(), keyboard);
            case CHOSEN ->
                    page(
                            new Placement.OnTapped(),
                            texts.resultChosen(image.number())
                                    .and(Html.of("\n"))
                                    .and(texts.deleteImageQuestion()),
                            keyboard);
        };
    }

    /// The caption of an album stands below the first image that is left.
    Rendered left(UUID imageId, GenerationView rest) {
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part(
                        new Placement.RemoveImage(imageId),
                        new Body.Picture(
                                new PictureRef.ShippedRef("gone"), texts.imageGone().source()),
                        List.of()));
        if (!rest.images().isEmpty() && rest.images().getFirst().number() > 1) {
            parts.add(
                    new Part(
                            new Placement.CaptionImage(rest.images().getFirst().id()),
                            new Body.Text(caption(rest).source()),
                            List.of()));
        }
        return new Rendered(parts);
    }

    /// Images that were deleted since had worked out all the same: what was charged tells how many.
    private Html caption(GenerationView generation) {
        long made =
                generation.price() == 0
                        ? generation.images().size()
                        : generation.charged() * generation.count() / generation.price();
        String avatar = generation.avatarName();
        Html text = new Ideas(texts).caption(Idea.of(generation), CAPTION_WORDS);
        if (avatar != null) {
            text = text.and(texts.resultAvatar(Clip.name(avatar)));
        }
        return text.and(
                        made < generation.count() && generation.charged() > 0,
                        texts.resultPartly(made, generation.count()))
                .and(generation.charged() == 0 && generation.price() > 0, texts.resultFree());
    }

    static Rendered picture(
            Placement placement, ImageView image, Html caption, List<List<Button>> keyboard) {
        return new Rendered(
                List.of(
                        new Part(
                                placement,
                                new Body.Picture(preview(image), caption.source()),
                                keyboard)));
    }

    private static ImageRef preview(ImageView image) {
        return new ImageRef(image.id(), ImageVariant.PREVIEW);
    }

    private ResultButtons buttons() {
        return new ResultButtons(texts);
    }
}
