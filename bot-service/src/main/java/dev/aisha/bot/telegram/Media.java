package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.response.SendResponse;
import dev.aisha.bot.screen.PictureRef;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Down;
import dev.aisha.bot.telegram.Uploads.Upload;
import io.quarkus.logging.Log;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Images in the library's words.
final class Media {
    private Media() {}

    static InputMediaPhoto inputPhoto(PictureRef image, Upload upload) {
        return switch (upload) {
            case Upload.Known(var fileId) -> new InputMediaPhoto(fileId);
            case Upload.Bytes(var file) ->
                    new InputMediaPhoto(file).fileName(name(image)).contentType("image/jpeg");
        };
    }

    static String name(PictureRef image) {
        return image.key().toLowerCase(Locale.ROOT).replace(':', '-') + ".jpg";
    }

    /// A message that Telegram took; none when its answer lacks it.
    static @Nullable Anchor anchor(SendResponse answer, boolean media) {
        Message message = answer.message();
        return message == null || message.messageId() == null
                ? null
                : new Anchor(message.messageId(), media);
    }

    static Outcome<Anchor> unreadable(PictureRef image, IOException e) {
        Log.warnf("picture %s cannot be read now: %s", image.key(), e.getMessage());
        return e instanceof FileNotFoundException
                ? new BadRequest<>("the image does not exist")
                : new Down<>("image unreadable");
    }
}
