package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.AbstractMultipartRequest;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.SendChatAction;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMediaGroup;
import com.pengrad.telegrambot.request.SendPhoto;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.MessagesResponse;
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
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Sends and edits single messages, with Telegram's known refusals answered by the next best form:
/// markup it cannot read becomes plain text, a photo it will not take becomes a file, a file id it
/// forgot becomes bytes again.
@ApplicationScoped
class Messages {
    private final TelegramGateway gateway;
    private final Pace pace;
    private final Uploads uploads;
    private final FileIds fileIds;
    private final TextMessages texts;
    private final PictureEdits edits;

    Messages(
            TelegramGateway gateway,
            Pace pace,
            Uploads uploads,
            FileIds fileIds,
            TextMessages texts,
            PictureEdits edits) {
        this.gateway = gateway;
        this.pace = pace;
        this.uploads = uploads;
        this.fileIds = fileIds;
        this.texts = texts;
        this.edits = edits;
    }

    /// A new message at the end of the chat.
    Outcome<Anchor> send(
            long chat, String owner, Body body, List<List<Button>> keys, Instant deadline) {
        return switch (body) {
            case Body.Text(var html) -> texts.send(chat, html, keys, deadline);
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
                    message.media()
                            ? new Gone<>()
                            : texts.edit(chat, message, html, keys, deadline);
            case Body.Picture(var image, var caption) ->
                    edits.edit(chat, owner, message, image, caption, keys, deadline);
            case Body.Album _, Body.Document _, Body.Nothing _ -> new Gone<>();
        };
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
                return file(chat, owner, image, Media.name(image), type, caption, keys, deadline);
            }
            return outcome;
        } catch (IOException e) {
            return Media.unreadable(image, e);
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
                                                Media.name(image),
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
                                fileIds.keepPhoto(image, answer.message());
                                return Media.anchor(answer, true);
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
                                            fileIds.keepDocument(image, answer.message());
                                            return Media.anchor(answer, true);
                                        });
                            });
            if (outcome instanceof Gone<Anchor> && upload instanceof Upload.Known) {
                fileIds.forget(image, true);
                return file(chat, owner, image, name, type, caption, keys, deadline);
            }
            return outcome;
        } catch (IOException e) {
            return Media.unreadable(image, e);
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
                media[i] = Media.inputPhoto(images.get(i), upload);
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
                    fileIds.keepPhoto(images.get(i), messages[i]);
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
            return Media.unreadable(images.getFirst(), e);
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

    private void announce(long chat, Upload upload, ChatAction action) {
        if (upload instanceof Upload.Bytes) {
            BaseRequest<SendChatAction, BaseResponse> request = new SendChatAction(chat, action);
            gateway.call(request, _ -> true);
        }
    }

    private static <R extends AbstractMultipartRequest<R>> R multipart(
            R request, String name, String type) {
        return request.fileName(name).contentType(type);
    }
}
