package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.InputMediaDocument;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.DeleteMessages;
import com.pengrad.telegrambot.request.EditMessageCaption;
import com.pengrad.telegrambot.request.EditMessageMedia;
import com.pengrad.telegrambot.request.EditMessageReplyMarkup;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EditTest extends TelegramTestCase {
    private static final String SAME =
            "Bad Request: message is not modified: specified new message content and reply markup"
                    + " are exactly the same as a current content and reply markup of the message";
    private static final InlineKeyboardMarkup KEYBOARD =
            new InlineKeyboardMarkup(new InlineKeyboardButton("Go").callbackData("go"));

    @Test
    void givenAText_whenEdited_thenOneMessageChanges() {
        int id = send("before").messageId();
        assertDone(new EditMessageText(anna.id(), id, "after").replyMarkup(KEYBOARD));
        var message = anna.lastFromBot().orElseThrow();
        assertThat(message.content().words().text()).isEqualTo("after");
        assertThat(message.edited()).isNotNull();
        assertThat(anna.botMessages()).hasSize(1);
        assertThat(anna.buttons()).containsExactly("Go");
    }

    @Test
    void givenNoKeyboardInTheEdit_whenEdited_thenTheKeyboardGoes() {
        int id =
                sent(bot.execute(new SendMessage(anna.id(), "a").replyMarkup(KEYBOARD)))
                        .messageId();
        assertDone(new EditMessageText(anna.id(), id, "b"));
        assertThat(anna.buttons()).isEmpty();
    }

    @Test
    void givenTheSameContent_whenEdited_thenNotModified() {
        int id =
                sent(bot.execute(new SendMessage(anna.id(), "a").replyMarkup(KEYBOARD)))
                        .messageId();
        assertRefused(new EditMessageText(anna.id(), id, "a").replyMarkup(KEYBOARD), 400, SAME);
        assertRefused(new EditMessageReplyMarkup(anna.id(), id).replyMarkup(KEYBOARD), 400, SAME);
        assertDone(new EditMessageReplyMarkup(anna.id(), id));
        assertRefused(new EditMessageText(anna.id(), id, "a"), 400, SAME);
    }

    @Test
    void givenTheSamePhoto_whenEdited_thenNotModified() {
        var bytes = Pictures.jpeg(200, 100);
        int id = sent(bot.execute(new SendPhoto(anna.id(), bytes).caption("c"))).messageId();
        assertRefused(
                new EditMessageMedia(anna.id(), id, new InputMediaPhoto(bytes).caption("c")),
                400,
                SAME);
        assertDone(new EditMessageMedia(anna.id(), id, new InputMediaPhoto(bytes).caption("d")));
    }

    @Test
    void givenAWrongTarget_whenEdited_thenRefusedByKind() {
        int photo = sent(bot.execute(new SendPhoto(anna.id(), Pictures.jpeg(9, 9)))).messageId();
        int text = send("t").messageId();
        int own = anna.write("mine").id();
        assertRefused(
                new EditMessageText(anna.id(), 9999, "x"),
                400,
                "Bad Request: message to edit not found");
        assertRefused(
                new EditMessageText(anna.id(), photo, "x"),
                400,
                "Bad Request: there is no text in the message to edit");
        assertRefused(
                new EditMessageCaption(anna.id(), text).caption("x"),
                400,
                "Bad Request: there is no caption in the message to edit");
        assertRefused(
                new EditMessageText(anna.id(), own, "x"),
                400,
                "Bad Request: message can't be edited");
        assertRefused(
                new EditMessageCaption(anna.id(), photo).caption("я".repeat(1025)),
                400,
                "Bad Request: message caption is too long");
        assertDone(new EditMessageCaption(anna.id(), photo).caption("я".repeat(1024)));
    }

    @Test
    void givenAPlaceholder_whenMediaCome_thenTextBecomesPhotoBecomesDocument() {
        int id = send("wait").messageId();
        assertDone(
                new EditMessageMedia(
                                anna.id(),
                                id,
                                new InputMediaPhoto(Pictures.jpeg(400, 300)).caption("Ready"))
                        .replyMarkup(KEYBOARD));
        assertThat(anna.lastFromBot().orElseThrow().content()).isInstanceOf(Content.Photo.class);
        assertThat(anna.buttons()).containsExactly("Go");
        assertDone(
                new EditMessageMedia(
                        anna.id(), id, new InputMediaDocument("abc".getBytes()).fileName("a.txt")));
        assertThat(anna.lastFromBot().orElseThrow().content()).isInstanceOf(Content.Document.class);
    }

    @Test
    void givenAMessage_whenDeleted_thenGoneAndOnlyOnce() {
        int id = send("x").messageId();
        int own = anna.write("mine").id();
        assertDone(new DeleteMessage(anna.id(), id));
        assertDone(new DeleteMessage(anna.id(), own));
        assertThat(anna.botMessages()).isEmpty();
        assertRefused(
                new DeleteMessage(anna.id(), id), 400, "Bad Request: message to delete not found");
    }

    @Test
    void givenTwoDays_whenDeleted_thenRefusedButStillEditable() {
        int id = send("x").messageId();
        clock.tick(Duration.ofHours(48));
        assertRefused(
                new DeleteMessage(anna.id(), id), 400, "Bad Request: message can't be deleted");
        assertDone(new EditMessageText(anna.id(), id, "y"));
    }

    @Test
    void givenSeveral_whenDeleted_thenMissingOnesAreSkipped() {
        int first = send("1").messageId();
        int second = send("2").messageId();
        assertDone(new DeleteMessages(anna.id(), new int[] {first, 9999, second}));
        assertThat(anna.botMessages()).isEmpty();
    }

    @Test
    void givenATap_whenAnswered_thenOnlyOnceAndNotLate() {
        send("ignored");
        sent(bot.execute(new SendMessage(anna.id(), "m").replyMarkup(KEYBOARD)));
        List<ChatEvent> seen = new ArrayList<>();
        var unsubscribe = telegram.subscribe(seen::add);
        var late =
                "Bad Request: query is too old and response timeout expired or query ID is"
                        + " invalid";

        var query = anna.tap("Go");
        assertDone(new AnswerCallbackQuery(query).text("Делаю").showAlert(true));
        assertRefused(new AnswerCallbackQuery(query), 400, late);
        assertThat(seen)
                .containsExactly(new ChatEvent.Answered(anna.id(), query, "Делаю", true, null));

        var slow = anna.tapData("go");
        clock.tick(Duration.ofSeconds(16));
        assertRefused(new AnswerCallbackQuery(slow), 400, late);
        assertRefused(new AnswerCallbackQuery("nonsense"), 400, late);
        unsubscribe.run();
    }

    @Test
    @Tag("P38")
    void givenForgedData_whenTapped_thenItReachesTheBotAsIs() {
        int id = send("m").messageId();
        anna.forgeTap(id, "forged");
        var query = drain().getFirst().callbackQuery();
        assertThat(query.data()).isEqualTo("forged");
        assertThat(query.from().id()).isEqualTo(anna.id());
        assertThat(query.maybeInaccessibleMessage().messageId()).isEqualTo(id);
    }
}
