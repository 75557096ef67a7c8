package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.EditMessageMedia;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.SendResponse;
import dev.aisha.bot.screen.PictureRef;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Uploads.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Turns a message with a picture into one with another picture.
@ApplicationScoped
class PictureEdits {
    private final TelegramGateway gateway;
    private final Pace pace;
    private final Uploads uploads;
    private final FileIds fileIds;

    PictureEdits(TelegramGateway gateway, Pace pace, Uploads uploads, FileIds fileIds) {
        this.gateway = gateway;
        this.pace = pace;
        this.uploads = uploads;
        this.fileIds = fileIds;
    }

    /// [Gone] when it cannot become that: send a new one.
    Outcome<Anchor> edit(
            long chat,
            String owner,
            Anchor message,
            PictureRef image,
            String caption,
            List<List<Button>> keys,
            Instant deadline) {
        try (var batch = uploads.batch(owner)) {
            Upload upload = batch.of(image, false);
            Outcome<Anchor> outcome =
                    pace.call(
                            chat,
                            1,
                            deadline,
                            () -> {
                                var media =
                                        Media.inputPhoto(image, upload)
                                                .caption(caption)
                                                .parseMode(ParseMode.HTML);
                                var request = new EditPhoto(chat, message.messageId(), media);
                                if (!keys.isEmpty()) {
                                    request.replyMarkup(Content.keyboard(keys));
                                }
                                return gateway.call(
                                        request,
                                        answer -> {
                                            if (answer instanceof SendResponse sent) {
                                                fileIds.keepPhoto(image, sent.message());
                                            }
                                            return new Anchor(message.messageId(), true);
                                        });
                            });
            if (outcome instanceof BadRequest<Anchor>) {
                // an old or foreign file id, or a kind of message that cannot change: start anew
                fileIds.forget(image, false);
                return new Gone<>();
            }
            return outcome;
        } catch (IOException e) {
            return Media.unreadable(image, e);
        }
    }

    /// The library drops the edited message from the answer, and with it the new file id.
    private static final class EditPhoto extends EditMessageMedia {
        EditPhoto(long chat, int messageId, InputMediaPhoto media) {
            super(chat, messageId, media);
        }

        @Override
        public String getMethod() {
            return "editMessageMedia";
        }

        @Override
        public Class<? extends BaseResponse> getResponseType() {
            return SendResponse.class;
        }
    }
}
