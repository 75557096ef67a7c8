package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.CallbackQuery;
import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.ChatMemberUpdated;
import com.pengrad.telegrambot.model.Document;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.PhotoSize;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.User;
import com.pengrad.telegrambot.model.message.MaybeInaccessibleMessage;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.BotCommand;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.bot.files.SourceRefs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads updates. Whatever Telegram marks as optional, and some things that it does not, may be
/// missing.
@ApplicationScoped
class UpdateReader {
    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern PICTURE_NAME =
            Pattern.compile(".*\\.(jpe?g|png|webp|heic|heif)", Pattern.CASE_INSENSITIVE);

    private final SourceRefs refs;

    UpdateReader(SourceRefs refs) {
        this.refs = refs;
    }

    Incoming read(long updateId, Update update) {
        if (update.message() != null) {
            return message(updateId, update.message());
        }
        if (update.callbackQuery() != null) {
            return tap(updateId, update.callbackQuery());
        }
        if (update.preCheckoutQuery() != null) {
            return MoneyReader.checkout(updateId, update.preCheckoutQuery());
        }
        if (update.myChatMember() != null) {
            return reachability(updateId, update.myChatMember());
        }
        return new Incoming.Ignored(updateId);
    }

    private Incoming message(long updateId, Message message) {
        User from = message.from();
        Chat chat = message.chat();
        if (chat == null || chat.id() == null) {
            return new Incoming.Ignored(updateId);
        }
        MoneyMoved money = MoneyReader.moved(message);
        if (money != null && chat.id() > 0) {
            // a private chat; Telegram does not say who the notice of a refund is from
            String language = from == null ? null : from.languageCode();
            return new Incoming.Message(updateId, chat.id(), language, money);
        }
        if (from == null || !chat.id().equals(from.id())) {
            String language = from == null ? null : from.languageCode();
            return new Incoming.Elsewhere(updateId, chat.id(), language);
        }
        Event.Input event = event("telegram:" + from.id(), message);
        return event == null
                ? new Incoming.Ignored(updateId)
                : new Incoming.Message(updateId, from.id(), from.languageCode(), event);
    }

    private Event.@Nullable Input event(String owner, Message message) {
        if (message.text() != null) {
            return text(message.text());
        }
        PhotoSize[] sizes = message.photo();
        if (sizes != null && sizes.length > 0) {
            PhotoSize largest =
                    Arrays.stream(sizes).max(Comparator.comparingLong(UpdateReader::area)).get();
            return new Event.PhotoReceived(
                    refs.issue(owner, largest.fileId()),
                    "image/jpeg",
                    largest.fileSize(),
                    message.mediaGroupId(),
                    message.messageId());
        }
        Document document = message.document();
        if (document != null && message.animation() == null && isPicture(document)) {
            return new Event.PhotoReceived(
                    refs.issue(owner, document.fileId()),
                    document.mimeType(),
                    document.fileSize(),
                    message.mediaGroupId(),
                    message.messageId());
        }
        return isContent(message) ? new Event.Unsupported() : null;
    }

    private static Event.Input text(String text) {
        Matcher command = COMMAND.matcher(text.strip());
        if (!command.matches()) {
            return new Event.Text(text);
        }
        String payload = command.group(2) == null ? "" : command.group(2).strip();
        return new Event.CommandGiven(BotCommand.of(command.group(1)), payload);
    }

    private static boolean isPicture(Document document) {
        String type = document.mimeType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("image/")) {
            return true;
        }
        String name = document.fileName();
        return name != null && PICTURE_NAME.matcher(name).matches();
    }

    /// Something that a person sent, as opposed to a notice of the chat itself (pinned, …).
    private static boolean isContent(Message message) {
        return message.document() != null
                || message.sticker() != null
                || message.voice() != null
                || message.video() != null
                || message.videoNote() != null
                || message.audio() != null
                || message.animation() != null
                || message.contact() != null
                || message.location() != null
                || message.venue() != null
                || message.dice() != null
                || message.poll() != null
                || message.story() != null;
    }

    private static Incoming tap(long updateId, CallbackQuery query) {
        User from = query.from();
        MaybeInaccessibleMessage message = query.maybeInaccessibleMessage();
        if (from == null || from.id() == null || query.id() == null) {
            return new Incoming.Ignored(updateId);
        }
        if (message != null && message.chat() != null && !from.id().equals(message.chat().id())) {
            return new Incoming.Elsewhere(updateId, message.chat().id(), from.languageCode());
        }
        return new Incoming.Tap(
                updateId,
                from.id(),
                from.languageCode(),
                query.id(),
                query.data() == null ? "" : query.data(),
                anchor(message));
    }

    private static @Nullable Anchor anchor(@Nullable MaybeInaccessibleMessage message) {
        if (message == null || message.messageId() == null) {
            return null;
        }
        boolean media =
                message instanceof Message full
                        && (full.photo() != null || full.document() != null);
        return new Anchor(message.messageId(), media);
    }

    private static Incoming reachability(long updateId, ChatMemberUpdated change) {
        Chat chat = change.chat();
        User from = change.from();
        var now = change.newChatMember();
        if (chat == null || from == null || now == null || !from.id().equals(chat.id())) {
            return new Incoming.Ignored(updateId);
        }
        boolean blocked = now.status() != null && now.status().name().equals("kicked");
        return new Incoming.Reachability(updateId, from.id(), blocked);
    }

    private static long area(PhotoSize size) {
        return size.width() == null || size.height() == null
                ? 0
                : (long) size.width() * size.height();
    }
}
