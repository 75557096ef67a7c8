package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.request.EditMessageCaption;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    @TempDir Path data;

    @Test
    void givenAChat_whenTheSandboxIsStoppedAndStarted_thenItIsAllThere() {
        Sandbox first = start(data);
        Actor anna = first.telegram().newPerson("Anna", "ru");
        anna.write("/start");
        anna.sendPhotos(List.of(Pictures.jpeg(800, 600)), "me");
        Message sent = picture(first, anna);
        var before = anna.messages();
        first.close();

        try (Sandbox second = start(data)) {
            Actor again = second.telegram().person(anna.id()).orElseThrow();
            assertThat(again.messages()).isEqualTo(before);
            assertThat(again.buttons()).containsExactly("More");
            assertThat(updates(second)).hasSize(2);
            assertThat(again.write("hi").id()).isEqualTo(before.getLast().id() + 1);
            TelegramBot bot = bot(second);
            String fileId = sent.photo()[0].fileId();
            assertThat(bot.execute(new SendPhoto(anna.id(), fileId)).isOk()).isTrue();
            assertThat(
                            bot.execute(
                                            new EditMessageCaption(anna.id(), sent.messageId())
                                                    .caption("newer"))
                                    .isOk())
                    .isTrue();
            bot.shutdown();
        }
    }

    @Test
    void givenAKilledSandbox_whenStartedAgain_thenNoIdIsGivenTwice(@TempDir Path other)
            throws IOException {
        try (Sandbox first = start(data)) {
            Actor anna = first.telegram().newPerson("Anna", "ru");
            int known = anna.write("/start").id();
            int update = updates(first).getFirst().updateId();
            Path snapshot = data.resolve("telegram.json");
            await().until(() ->
                    Files.exists(snapshot) && Files.readString(snapshot).contains("/start"));
            Files.copy(snapshot, other.resolve("telegram.json"));

            try (Sandbox second = start(other)) {
                Actor again = second.telegram().person(anna.id()).orElseThrow();
                assertThat(again.write("hi").id()).isGreaterThan(known + 500);
                assertThat(updates(second).getLast().updateId()).isGreaterThan(update + 500);
                assertThat(second.telegram().newPerson("Boris", null).id())
                        .isGreaterThan(anna.id() + 500);
            }
        }
    }

    @Test
    void givenABrokenFile_whenStarted_thenOneLineSaysWhatToDo() throws IOException {
        Files.writeString(data.resolve("telegram.json"), "{\"clean\":");

        assertThatThrownBy(() -> start(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("telegram.json cannot be read; start with --fresh");
    }

    private static Message picture(Sandbox sandbox, Actor person) {
        TelegramBot bot = bot(sandbox);
        var keyboard = new InlineKeyboardMarkup(new InlineKeyboardButton("More").callbackData("m"));
        bot.execute(new SendMessage(person.id(), "<b>hello</b>"));
        Message sent =
                bot.execute(
                                new SendPhoto(person.id(), Pictures.jpeg(640, 480))
                                        .caption("a picture")
                                        .replyMarkup(keyboard))
                        .message();
        bot.shutdown();
        return sent;
    }

    private static List<com.pengrad.telegrambot.model.Update> updates(Sandbox sandbox) {
        TelegramBot bot = bot(sandbox);
        var updates = bot.execute(new GetUpdates().timeout(0)).updates();
        bot.shutdown();
        return updates;
    }

    private static TelegramBot bot(Sandbox sandbox) {
        return new TelegramBot.Builder(SandboxAccess.TELEGRAM_TOKEN)
                .apiUrl(sandbox.url() + "/bot")
                .build();
    }

    private static Sandbox start(Path folder) {
        return Sandbox.start(SandboxOptions.forTests().withoutServers().withDataDirectory(folder));
    }
}
