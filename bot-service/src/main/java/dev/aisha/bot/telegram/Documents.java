package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.SendDocument;
import dev.aisha.bot.screen.PictureRef;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Uploads.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.function.Supplier;

/// Pictures sent as files: byte for byte, whatever their size.
@ApplicationScoped
class Documents {
    private final TelegramGateway gateway;
    private final Pace pace;
    private final Uploads uploads;
    private final FileIds fileIds;
    private final Busy busy;

    Documents(TelegramGateway gateway, Pace pace, Uploads uploads, FileIds fileIds, Busy busy) {
        this.gateway = gateway;
        this.pace = pace;
        this.uploads = uploads;
        this.fileIds = fileIds;
        this.busy = busy;
    }

    Outcome<Anchor> send(Envelope to, Body.Document document) {
        PictureRef image = document.image();
        try (var batch = uploads.batch(to.owner())) {
            Upload upload = batch.of(image, true);
            Outcome<Anchor> outcome = send(to, document, upload);
            if (outcome instanceof Gone<Anchor> && upload instanceof Upload.Known) {
                fileIds.forget(image, true);
                return send(to, document);
            }
            return outcome;
        } catch (IOException e) {
            return Media.unreadable(image, e);
        }
    }

    private Outcome<Anchor> send(Envelope to, Body.Document document, Upload upload) {
        return switch (upload) {
            case Upload.Known(var fileId) ->
                    sent(to, document, () -> new SendDocument(to.chat(), fileId));
            case Upload.Bytes(var bytes) -> {
                try (var _ = busy.sending(to.chat(), true)) {
                    yield sent(
                            to,
                            document,
                            () ->
                                    new SendDocument(to.chat(), bytes)
                                            .fileName(document.fileName())
                                            .contentType(document.contentType()));
                }
            }
        };
    }

    private Outcome<Anchor> sent(Envelope to, Body.Document document, Supplier<SendDocument> file) {
        return pace.call(
                to.chat(),
                1,
                to.deadline(),
                () -> {
                    SendDocument request =
                            file.get().caption(document.caption()).parseMode(ParseMode.HTML);
                    if (!to.keys().isEmpty()) {
                        request.replyMarkup(Content.keyboard(to.keys()));
                    }
                    return gateway.call(
                            request,
                            answer -> {
                                fileIds.keepDocument(document.image(), answer.message());
                                return Media.anchor(answer, true);
                            });
                });
    }
}
