package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.SendMediaGroup;
import com.pengrad.telegrambot.response.MessagesResponse;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.ImageRef;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Down;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Outcome.Sent;
import dev.aisha.bot.telegram.Uploads.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/// Several pictures as one message, or one after the other when Telegram refuses the whole.
@ApplicationScoped
class Albums {
    private final TelegramGateway gateway;
    private final Pace pace;
    private final Uploads uploads;
    private final FileIds fileIds;
    private final ShownImages shown;
    private final Photos photos;
    private final Busy busy;

    Albums(
            TelegramGateway gateway,
            Pace pace,
            Uploads uploads,
            FileIds fileIds,
            ShownImages shown,
            Photos photos,
            Busy busy) {
        this.gateway = gateway;
        this.pace = pace;
        this.uploads = uploads;
        this.fileIds = fileIds;
        this.shown = shown;
        this.photos = photos;
        this.busy = busy;
    }

    Outcome<Anchor> send(Envelope to, Body.Album album) {
        List<ImageRef> images = album.images();
        try (var batch = uploads.batch(to.owner());
                var _ = busy.sending(to.chat(), false)) {
            InputMediaPhoto[] media = new InputMediaPhoto[images.size()];
            boolean known = true;
            for (int i = 0; i < media.length; i++) {
                Upload upload = batch.of(images.get(i), false);
                known &= upload instanceof Upload.Known;
                media[i] = Media.inputPhoto(images.get(i), upload);
            }
            media[0].caption(album.caption()).parseMode(ParseMode.HTML);
            Outcome<Message[]> outcome = sent(to, media);
            if (outcome instanceof Sent<Message[]>(var messages) && messages.length > 0) {
                for (int i = 0; i < Math.min(messages.length, media.length); i++) {
                    fileIds.keepPhoto(images.get(i), messages[i]);
                    shown.keep(to, images.get(i), messages[i]);
                }
                return new Sent<>(new Anchor(messages[0].messageId(), true));
            }
            if (outcome instanceof Gone<Message[]> && known) {
                images.forEach(image -> fileIds.forget(image, false));
                return send(to, album);
            }
            if (outcome instanceof BadRequest<Message[]>) {
                return oneByOne(to, album);
            }
            return outcome instanceof Sent<Message[]>
                    ? new Down<>("an album without messages")
                    : outcome.failure();
        } catch (IOException e) {
            return Media.unreadable(images.getFirst(), e);
        }
    }

    private Outcome<Message[]> sent(Envelope to, InputMediaPhoto[] media) {
        return pace.call(
                to.chat(),
                media.length,
                to.deadline(),
                () ->
                        gateway.call(
                                new SendMediaGroup(to.chat(), media), MessagesResponse::messages));
    }

    /// An album is refused as a whole; single pictures find their own way out.
    private Outcome<Anchor> oneByOne(Envelope to, Body.Album album) {
        Outcome<Anchor> last = new Gone<>();
        for (int i = 0; i < album.images().size(); i++) {
            String caption = i == 0 ? album.caption() : "";
            last = photos.send(to.bare(), album.images().get(i), caption);
            if (!(last instanceof Sent<Anchor>)) {
                return last;
            }
        }
        return last;
    }
}
