package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;

import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.gallery.ImageCard;
import java.util.List;

/// Links that show one image to others.
record ShareScreens(Texts texts) {
    /// What stands before the token in a link to the bot.
    static final String PAYLOAD = "s_";

    Button button(ImageCard card) {
        return card.shared()
                ? Keys.button(texts.stopSharing(), new GalleryTap.StopShare(card.image().id()))
                : Keys.button(texts.share(), new GalleryTap.Share(card.image().id()));
    }

    /// A message of its own, to be passed on.
    Rendered link(GalleryScreen.ShareLink link) {
        String payload = PAYLOAD + link.token();
        return page(
                new Placement.Result(),
                link.bot() == null
                        ? texts.shareCode(payload)
                        : texts.shareLink("https://t.me/" + link.bot() + "?start=" + payload),
                new Keys(texts)
                        .row(
                                Keys.button(
                                        texts.stopSharing(),
                                        new GalleryTap.StopShare(link.imageId())))
                        .menu());
    }

    Rendered shared(String token) {
        return new Rendered(
                List.of(
                        new Part(
                                new Placement.OnScreen(),
                                new Body.Picture(
                                        new PictureRef.SharedRef(token),
                                        texts.sharedCaption().source()),
                                new Keys(texts)
                                        .row(
                                                Keys.button(
                                                        texts.createOwn(),
                                                        new Callback.NewImage(null)))
                                        .menu())));
    }
}
