package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.SendPhoto;
import dev.aisha.bot.screen.PictureRef;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Uploads.Upload;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.function.Supplier;

/// Single pictures. Markup that Telegram cannot read becomes plain text, a photo it will not take
/// becomes a file, a file id it forgot becomes bytes again.
@ApplicationScoped
class Photos {
    private final TelegramGateway gateway;
    private final Pace pace;
    private final Uploads uploads;
    private final FileIds fileIds;
    private final ShownImages shown;
    private final Documents documents;
    private final Busy busy;

    Photos(
            TelegramGateway gateway,
            Pace pace,
            Uploads uploads,
            FileIds fileIds,
            ShownImages shown,
            Documents documents,
            Busy busy) {
        this.gateway = gateway;
        this.pace = pace;
        this.uploads = uploads;
        this.fileIds = fileIds;
        this.shown = shown;
        this.documents = documents;
        this.busy = busy;
    }

    Outcome<Anchor> send(Envelope to, PictureRef image, String caption) {
        try (var batch = uploads.batch(to.owner())) {
            Upload upload = batch.of(image, false);
            Outcome<Anchor> outcome = send(to, image, upload, caption);
            if (outcome instanceof Gone<Anchor> && upload instanceof Upload.Known) {
                fileIds.forget(image, false);
                return send(to, image, caption);
            }
            if (outcome instanceof BadRequest<Anchor>(var why)) {
                Log.warnf("%s goes as a file, since Telegram said: %s", image.key(), why);
                return documents.send(
                        to, new Body.Document(image, Media.name(image), "image/jpeg", caption));
            }
            return outcome;
        } catch (IOException e) {
            return Media.unreadable(image, e);
        }
    }

    private Outcome<Anchor> send(Envelope to, PictureRef image, Upload upload, String caption) {
        return switch (upload) {
            case Upload.Known(var fileId) ->
                    readable(to, image, caption, () -> new SendPhoto(to.chat(), fileId));
            case Upload.Bytes(var file) -> {
                try (var _ = busy.sending(to.chat(), false)) {
                    yield readable(
                            to,
                            image,
                            caption,
                            () ->
                                    new SendPhoto(to.chat(), file)
                                            .fileName(Media.name(image))
                                            .contentType("image/jpeg"));
                }
            }
        };
    }

    private Outcome<Anchor> readable(
            Envelope to, PictureRef image, String caption, Supplier<SendPhoto> photo) {
        Outcome<Anchor> outcome =
                sent(to, image, () -> photo.get().caption(caption).parseMode(ParseMode.HTML));
        return Content.unparsable(outcome)
                ? sent(to, image, () -> photo.get().caption(Content.plain(caption)))
                : outcome;
    }

    private Outcome<Anchor> sent(Envelope to, PictureRef image, Supplier<SendPhoto> captioned) {
        return pace.call(
                to.chat(),
                1,
                to.deadline(),
                () -> {
                    SendPhoto request = captioned.get();
                    if (!to.keys().isEmpty()) {
                        request.replyMarkup(Content.keyboard(to.keys()));
                    }
                    return gateway.call(
                            request,
                            answer -> {
                                fileIds.keepPhoto(image, answer.message());
                                shown.keep(to, image, answer.message());
                                return Media.anchor(answer, true);
                            });
                });
    }
}
