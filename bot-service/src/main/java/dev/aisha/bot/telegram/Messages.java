package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.AbstractMultipartRequest;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.EditMessageMedia;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendChatAction;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMediaGroup;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.MessagesResponse;
import com.pengrad.telegrambot.response.SendResponse;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.ImageRef;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Down;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Outcome.Sent;
import dev.aisha.bot.telegram.Uploads.Upload;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Sends and edits single messages, with Telegram's known refusals answered by the next best form:
/// markup it cannot read becomes plain text, a photo it will not take becomes a file, a file id it
/// forgot becomes bytes again.
@ApplicationScoped
class Messages {
    private final TelegramGateway gateway;
    private final Pace pace;
    private final Uploads uploads;
    private final FileIds fileIds;

    Messages(TelegramGateway gateway, Pace pace, Uploads uploads, FileIds fileIds) {
        this.gateway = gateway;
        this.pace = pace;
        this.uploads = uploads;
        this.fileIds = fileIds;
    }

    /// A new message at the end of the chat.
    Outcome<Anchor> send(
            long chat, String owner, Body body, List<List<Button>> keys, Instant deadline) {
        return switch (body) {
            case Body.Text(var html) -> text(chat, html, keys, deadline);
            case Body.Picture(var image, var caption) ->
                    picture(chat, owner, image, caption, keys, deadline);
            case Body.Album album -> album(chat, owner, album, deadline);
            case Body.Document(var image, var name, var type, var caption) ->
                    file(chat, owner, image, name, type, caption, keys, deadline);
            case Body.Nothing() -> new BadRequest<>("nothing to send");
        };
    }

    /// The same message with other content. [Gone] when it cannot become that: send a new one.
    Outcome<Anchor> edit(
            long chat,
            String owner,
            Anchor message,
            Body body,
            List<List<Button>> keys,
            Instant deadline) {
        return switch (body) {
            case Body.Text(var html) ->
                    message.media() ? new Gone<>() : editText(chat, message, html, keys, deadline);
            case Body.Picture(var image, var caption) ->
                    editPicture(chat, owner, message, image, caption, keys, deadline);
            case Body.Album _, Body.Document _, Body.Nothing _ -> new Gone<>();
        };
    }

    private Outcome<Anchor> text(
            long chat, String html, List<List<Button>> keys, Instant deadline) {
        Outcome<Anchor> outcome = text(chat, html, true, keys, deadline);
        return Content.unparsable(outcome)
                ? text(chat, Content.plain(html), false, keys, deadline)
                : outcome;
    }

    private Outcome<Anchor> text(
            long chat, String text, boolean html, List<List<Button>> keys, Instant deadline) {
        return pace.call(
                chat,
                1,
                deadline,
                () -> {
                    var request =
                            new SendMessage(chat, text).linkPreviewOptions(Content.noPreview());
                    if (html) {
                        request.parseMode(ParseMode.HTML);
                    }
                    if (!keys.isEmpty()) {
                        request.replyMarkup(Content.keyboard(keys));
                    }
                    return gateway.call(request, answer -> anchor(answer, false));
                });
    }

    private Outcome<Anchor> editText(
            long chat, Anchor message, String html, List<List<Button>> keys, Instant deadline) {
        Outcome<Anchor> outcome = editText(chat, message, html, true, keys, deadline);
        return Content.unparsable(outcome)
                ? editText(chat, message, Content.plain(html), false, keys, deadline)
                : outcome;
    }

    private Outcome<Anchor> editText(
            long chat,
            Anchor message,
            String text,
            boolean html,
            List<List<Button>> keys,
            Instant deadline) {
        return pace.call(
                chat,
                1,
                deadline,
                () -> {
                    var request =
                            new EditMessageText(chat, message.messageId(), text)
                                    .linkPreviewOptions(Content.noPreview());
                    if (html) {
                        request.parseMode(ParseMode.HTML);
                    }
                    if (!keys.isEmpty()) {
                        request.replyMarkup(Content.keyboard(keys));
                    }
                    return gateway.call(request, _ -> message);
                });
    }

    private Outcome<Anchor> picture(
            long chat,
            String owner,
            ImageRef image,
            String caption,
            List<List<Button>> keys,
            Instant deadline) {
        try (var batch = uploads.batch(owner)) {
            Upload upload = batch.of(image, false);
            Outcome<Anchor> outcome = photo(chat, image, upload, caption, true, keys, deadline);
            if (Content.unparsable(outcome)) {
                String plain = Content.plain(caption);
                outcome = photo(chat, image, upload, plain, false, keys, deadline);
            }
            if (outcome instanceof Gone<Anchor> && upload instanceof Upload.Known) {
                fileIds.forget(image, false);
                return picture(chat, owner, image, caption, keys, deadline);
            }
            if (outcome instanceof BadRequest<Anchor>(var why)) {
                Log.warnf("image=%s goes as a file, since Telegram said: %s", image.imageId(), why);
                String type = "image/jpeg";
                return file(chat, owner, image, name(image), type, caption, keys, deadline);
            }
            return outcome;
        } catch (IOException e) {
            return unreadable(image, e);
        }
    }

    private Outcome<Anchor> photo(
            long chat,
            ImageRef image,
            Upload upload,
            String caption,
            boolean html,
            List<List<Button>> keys,
            Instant deadline) {
        announce(chat, upload, ChatAction.upload_photo);
        return pace.call(
                chat,
                1,
                deadline,
                () -> {
                    SendPhoto request =
                            switch (upload) {
                                case Upload.Known(var fileId) -> new SendPhoto(chat, fileId);
                                case Upload.Bytes(var file) ->
                                        multipart(
                                                new SendPhoto(chat, file),
                                                name(image),
                                                "image/jpeg");
                            };
                    request.caption(caption);
                    if (html) {
                        request.parseMode(ParseMode.HTML);
                    }
                    if (!keys.isEmpty()) {
                        request.replyMarkup(Content.keyboard(keys));
                    }
                    return gateway.call(
                            request,
                            answer -> {
                                keepPhoto(image, answer.message());
                                return anchor(answer, true);
                            });
                });
    }

    private Outcome<Anchor> file(
            long chat,
            String owner,
            ImageRef image,
            String name,
            String type,
            String caption,
            List<List<Button>> keys,
            Instant deadline) {
        try (var batch = uploads.batch(owner)) {
            Upload upload = batch.of(image, true);
            announce(chat, upload, ChatAction.upload_document);
            Outcome<Anchor> outcome =
                    pace.call(
                            chat,
                            1,
                            deadline,
                            () -> {
                                SendDocument request =
                                        switch (upload) {
                                            case Upload.Known(var fileId) ->
                                                    new SendDocument(chat, fileId);
                                            case Upload.Bytes(var bytes) ->
                                                    multipart(
                                                            new SendDocument(chat, bytes),
                                                            name,
                                                            type);
                                        };
                                request.caption(caption).parseMode(ParseMode.HTML);
                                if (!keys.isEmpty()) {
                                    request.replyMarkup(Content.keyboard(keys));
                                }
                                return gateway.call(
                                        request,
                                        answer -> {
                                            keepDocument(image, answer.message());
                                            return anchor(answer, true);
                                        });
                            });
            if (outcome instanceof Gone<Anchor> && upload instanceof Upload.Known) {
                fileIds.forget(image, true);
                return file(chat, owner, image, name, type, caption, keys, deadline);
            }
            return outcome;
        } catch (IOException e) {
            return unreadable(image, e);
        }
    }

    private Outcome<Anchor> album(long chat, String owner, Body.Album album, Instant deadline) {
        List<ImageRef> images = album.images();
        try (var batch = uploads.batch(owner)) {
            InputMediaPhoto[] media = new InputMediaPhoto[images.size()];
            boolean known = true;
            for (int i = 0; i < media.length; i++) {
                Upload upload = batch.of(images.get(i), false);
                known &= upload instanceof Upload.Known;
                announce(chat, upload, ChatAction.upload_photo);
                media[i] = inputPhoto(images.get(i), upload);
            }
            media[0].caption(album.caption()).parseMode(ParseMode.HTML);
            Outcome<Message[]> outcome =
                    pace.call(
                            chat,
                            media.length,
                            deadline,
                            () ->
                                    gateway.call(
                                            new SendMediaGroup(chat, media),
                                            MessagesResponse::messages));
            if (outcome instanceof Sent<Message[]>(var messages) && messages.length > 0) {
                for (int i = 0; i < Math.min(messages.length, media.length); i++) {
                    keepPhoto(images.get(i), messages[i]);
                }
                return new Sent<>(new Anchor(messages[0].messageId(), true));
            }
            if (outcome instanceof Gone<Message[]> && known) {
                images.forEach(image -> fileIds.forget(image, false));
                return album(chat, owner, album, deadline);
            }
            if (outcome instanceof BadRequest<Message[]>) {
                return oneByOne(chat, owner, album, deadline);
            }
            return outcome instanceof Sent<Message[]>
                    ? new Down<>("an album without messages")
                    : outcome.failure();
        } catch (IOException e) {
            return unreadable(images.getFirst(), e);
        }
    }

    /// An album is refused as a whole; single pictures find their own way out.
    private Outcome<Anchor> oneByOne(long chat, String owner, Body.Album album, Instant deadline) {
        Outcome<Anchor> last = new Gone<>();
        for (int i = 0; i < album.images().size(); i++) {
            String caption = i == 0 ? album.caption() : "";
            last = picture(chat, owner, album.images().get(i), caption, List.of(), deadline);
            if (!(last instanceof Sent<Anchor>)) {
                return last;
            }
        }
        return last;
    }

    private Outcome<Anchor> editPicture(
            long chat,
            String owner,
            Anchor message,
            ImageRef image,
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
                                        inputPhoto(image, upload)
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
                                                keepPhoto(image, sent.message());
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
            return unreadable(image, e);
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

    private void announce(long chat, Upload upload, ChatAction action) {
        if (upload instanceof Upload.Bytes) {
            BaseRequest<SendChatAction, BaseResponse> request = new SendChatAction(chat, action);
            gateway.call(request, _ -> true);
        }
    }

    private static InputMediaPhoto inputPhoto(ImageRef image, Upload upload) {
        return switch (upload) {
            case Upload.Known(var fileId) -> new InputMediaPhoto(fileId);
            case Upload.Bytes(var file) ->
                    new InputMediaPhoto(file).fileName(name(image)).contentType("image/jpeg");
        };
    }

    private static <R extends AbstractMultipartRequest<R>> R multipart(
            R request, String name, String type) {
        return request.fileName(name).contentType(type);
    }

    private void keepPhoto(ImageRef image, @Nullable Message message) {
        if (message != null && message.photo() != null && message.photo().length > 0) {
            var largest = message.photo()[message.photo().length - 1];
            fileIds.keep(image, false, largest.fileId());
        }
    }

    private void keepDocument(ImageRef image, @Nullable Message message) {
        if (message != null && message.document() != null) {
            fileIds.keep(image, true, message.document().fileId());
        }
    }

    private static @Nullable Anchor anchor(SendResponse answer, boolean media) {
        Message message = answer.message();
        return message == null || message.messageId() == null
                ? null
                : new Anchor(message.messageId(), media);
    }

    private static Outcome<Anchor> unreadable(ImageRef image, IOException e) {
        Log.warnf("image=%s cannot be read now: %s", image.imageId(), e.getMessage());
        return e instanceof FileNotFoundException
                ? new BadRequest<>("the image does not exist")
                : new Down<>("image unreadable");
    }

    private static String name(ImageRef image) {
        return image.variant().name().toLowerCase(Locale.ROOT) + "-" + image.imageId() + ".jpg";
    }
}
