package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.PhotoSize;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SetWebhook;
import com.pengrad.telegrambot.response.GetUpdatesResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PollingTest extends TelegramTestCase {
    @Test
    void givenUpdates_whenNotConfirmed_thenTheyComeAgain() {
        anna.write("1");
        anna.write("2");
        var first = poll(0);
        assertThat(ids(poll(0))).isEqualTo(ids(first)).hasSize(2);
        assertThat(ids(first).get(1)).isEqualTo(ids(first).getFirst() + 1);
        assertThat(ids(poll(ids(first).get(1)))).containsExactly(ids(first).get(1));
        assertThat(poll(ids(first).get(1) + 1)).isEmpty();
        assertThat(telegram.pendingUpdates()).isZero();
    }

    @Test
    void givenANegativeOffset_whenPolled_thenEarlierOnesAreForgotten() {
        anna.write("1");
        anna.write("2");
        anna.write("3");
        assertThat(poll(-2)).extracting(u -> u.message().text()).containsExactly("2", "3");
        assertThat(telegram.pendingUpdates()).isEqualTo(2);
    }

    @Test
    void givenALimit_whenPolled_thenNoMoreCome() {
        anna.write("1");
        anna.write("2");
        assertThat(bot.execute(new GetUpdates().limit(1)).updates()).hasSize(1);
        assertThat(bot.execute(new GetUpdates().limit(0)).updates()).hasSize(2);
    }

    @Test
    void givenALongPoll_whenSomethingComes_thenItEndsAtOnce() throws Exception {
        var poll = longPoll();
        anna.write("hello");
        var updates = poll.get(5, TimeUnit.SECONDS).updates();
        assertThat(updates).hasSize(1);
        assertThat(updates.getFirst().message().text()).isEqualTo("hello");
        assertThat(updates.getFirst().message().from().languageCode()).isEqualTo("ru");
    }

    @Test
    void givenALongPoll_whenAnotherStarts_thenTheFirstEndsWith409() throws Exception {
        var first = longPoll();
        awaitWaiting(first);
        poll(0);
        var answer = first.get(5, TimeUnit.SECONDS);
        assertThat(answer.errorCode()).isEqualTo(409);
        assertThat(answer.description())
                .isEqualTo(
                        "Conflict: terminated by other getUpdates request; make sure that only one"
                                + " bot instance is running");
    }

    @Test
    void givenALongPoll_whenAWebhookIsSet_then409ForBoth() throws Exception {
        var poll = longPoll();
        awaitWaiting(poll);
        assertDone(new SetWebhook().url("http://127.0.0.1:1/hook"));
        assertThat(poll.get(5, TimeUnit.SECONDS).description())
                .isEqualTo("Conflict: terminated by setWebhook request");
        assertRefused(
                new GetUpdates(),
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
                        + " to delete the webhook first");
        assertDone(new DeleteWebhook());
        poll(0);
    }

    @Test
    void givenOldUpdates_whenTheirTimeIsUp_thenTheyAreGone() {
        bot.execute(
                new SendMessage(anna.id(), "m")
                        .replyMarkup(
                                new InlineKeyboardMarkup(
                                        new InlineKeyboardButton("Go").callbackData("go"))));
        anna.write("text");
        anna.tap("Go");
        clock.tick(Duration.ofSeconds(151));
        assertThat(poll(0)).extracting(u -> u.callbackQuery() == null).containsExactly(true);
        clock.tick(Duration.ofHours(24));
        assertThat(poll(0)).isEmpty();
    }

    @Test
    void givenAllowedUpdates_whenOthersHappen_thenTheyAreNotMade() {
        bot.execute(new GetUpdates().allowedUpdates("callback_query"));
        anna.write("not wanted");
        assertThat(poll(0)).isEmpty();
        bot.execute(new GetUpdates().allowedUpdates("message", "callback_query"));
        anna.write("wanted");
        assertThat(poll(0)).hasSize(1);
    }

    @Test
    @Tag("P02")
    void givenAConfirmedUpdate_whenRedelivered_thenItComesAgainThatOften() {
        anna.write("once");
        int id = drain().getFirst().updateId();
        telegram.redeliver(id, 2);
        assertThat(ids(poll(id + 1))).containsExactly(id);
        assertThat(ids(poll(id + 1))).containsExactly(id);
        assertThat(poll(id + 1)).isEmpty();
    }

    @Test
    @Tag("P11")
    void givenSeveralPhotos_whenSent_thenOneUpdateEachAndOneGroup() {
        anna.sendPhotos(
                IntStream.range(0, 12).mapToObj(i -> Pictures.jpeg(600 + i, 700)).toList(),
                "подпись");
        var messages = drain().stream().map(u -> u.message()).toList();
        assertThat(messages).hasSize(12);
        assertThat(messages.stream().limit(10).map(m -> m.mediaGroupId()).distinct()).hasSize(1);
        assertThat(messages.get(10).mediaGroupId())
                .isEqualTo(messages.get(11).mediaGroupId())
                .isNotEqualTo(messages.getFirst().mediaGroupId());
        assertThat(messages.getFirst().caption()).isEqualTo("подпись");
        assertThat(messages.get(1).caption()).isNull();
        assertThat(messages.getFirst().photo())
                .extracting(PhotoSize::width, PhotoSize::height)
                .contains(org.assertj.core.groups.Tuple.tuple(600, 700));
    }

    @Test
    void givenOnePhoto_whenSent_thenNoGroup() {
        anna.sendPhotos(List.of(Pictures.jpeg(600, 700)), "");
        assertThat(drain().getFirst().message().mediaGroupId()).isNull();
    }

    @Test
    void givenFiles_whenSent_thenNameTypeAndBytesAreKept() throws Exception {
        anna.sendFiles(
                Collections.singletonList(
                        new Actor.Attachment(new byte[] {1, 2, 3}, "фото.heic", "image/heic")),
                "");
        var document = drain().getFirst().message().document();
        assertThat(document.fileName()).isEqualTo("фото.heic");
        assertThat(document.mimeType()).isEqualTo("image/heic");
        var file =
                bot.execute(new com.pengrad.telegrambot.request.GetFile(document.fileId())).file();
        assertThat(bytes(bot.getFullFilePath(file)).body()).containsExactly(1, 2, 3);
    }

    @Test
    void givenACommand_whenWritten_thenItIsMarked() {
        anna.write("/start promo");
        var message = drain().getFirst().message();
        assertThat(message.entities()[0].type().name()).isEqualTo("bot_command");
        assertThat(message.entities()[0].length()).isEqualTo(6);
        assertThat(message.chat().id()).isEqualTo(message.from().id());
    }

    private CompletableFuture<GetUpdatesResponse> longPoll() {
        return CompletableFuture.supplyAsync(() -> bot.execute(new GetUpdates().timeout(20)));
    }

    /// Nothing shows from outside that a poll waits, save that it does not end.
    private static void awaitWaiting(CompletableFuture<?> poll) {
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(2))
                .until(() -> !poll.isDone());
    }
}
