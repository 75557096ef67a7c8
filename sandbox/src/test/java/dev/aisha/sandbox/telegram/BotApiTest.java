package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeAllPrivateChats;
import com.pengrad.telegrambot.request.GetChatMenuButton;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetMyCommands;
import com.pengrad.telegrambot.request.GetMyDescription;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SetChatMenuButton;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetMyDescription;
import com.pengrad.telegrambot.request.SetMyName;
import com.pengrad.telegrambot.request.SetMyShortDescription;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.http.Json;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotApiTest extends TelegramTestCase {
    @ParameterizedTest
    @CsvSource({
        "/botnonsense/getMe,401,Unauthorized: invalid token specified",
        "/bot123:abcdef/getMe,401,Unauthorized",
    })
    void givenABadToken_whenCalled_thenUnauthorized(String path, int status, String description)
            throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Json.MAPPER.readTree(answer.body()).path("description").asText())
                .isEqualTo(description);
    }

    @Test
    void givenAnUnknownMethod_whenCalled_thenNotFound() throws Exception {
        var answer = get(method("getNothing"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: method not"
                                + " found\"}");
    }

    @Test
    void givenFourWaysOfParameters_whenCalled_thenAllAreUnderstood() throws Exception {
        var id = anna.id();
        assertThat(get(method("SENDMESSAGE") + "?chat_id=" + id + "&text=query").statusCode())
                .isEqualTo(200);
        post(
                method("sendMessage"),
                "application/x-www-form-urlencoded",
                "chat_id=" + id + "&text=form+%D1%8F");
        post(
                method("sendMessage"),
                "application/json",
                "{\"chat_id\":%d,\"text\":\"json\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"B\",\"callback_data\":\"b\"}]]}}"
                        .formatted(id));
        post(
                method("sendMessage"),
                "multipart/form-data; boundary=XX",
                """
                --XX\r
                Content-Disposition: form-data; name="chat_id"\r
                \r
                %d\r
                --XX\r
                Content-Disposition: form-data; name="text"\r
                \r
                multipart\r
                --XX--\r
                """
                        .formatted(id));
        assertThat(anna.botMessages())
                .extracting(message -> message.content().words().text())
                .containsExactly("query", "form я", "json", "multipart");
        assertThat(anna.buttons()).containsExactly("B");
    }

    @Test
    void givenNoChat_whenCalled_thenRefused() throws Exception {
        assertThat(get(method("sendMessage") + "?text=x").body())
                .contains("Bad Request: chat_id is empty");
        assertThat(get(method("sendMessage") + "?text=x&chat_id=@name").body())
                .contains("Bad Request: chat not found");
        assertThat(post(method("sendMessage"), "application/json", "{broken").body())
                .contains("\"error_code\":400");
    }

    @Test
    void givenAProfile_whenSet_thenPeopleSeeItInTheirLanguage() {
        assertThat(bot.execute(new GetMe()).user().username()).isEqualTo("aisha_sandbox_bot");
        assertDone(new SetMyCommands(new BotCommand("help", "Help")));
        assertDone(
                new SetMyCommands(new BotCommand("menu", "Меню"))
                        .scope(new BotCommandScopeAllPrivateChats())
                        .languageCode("ru"));
        assertThat(bot.execute(new GetMyCommands()).commands()).hasSize(1);
        assertThat(telegram.commandsFor(anna.chat().person()).get(0).path("command").asText())
                .isEqualTo("menu");
        var john = telegram.newPerson("John", "en");
        assertThat(telegram.commandsFor(john.chat().person()).get(0).path("command").asText())
                .isEqualTo("help");
        assertRefused(
                new SetMyCommands(new BotCommand("Big Letters", "x")),
                400,
                "Bad Request: BOT_COMMAND_INVALID");
        assertDone(new SetMyName().name("Aisha").languageCode("ru"));
        assertDone(new SetMyDescription().description("Фото").languageCode("ru"));
        assertThat(bot.execute(new SetMyShortDescription().description("Short")).isOk()).isTrue();
        assertThat(telegram.profileText("description", "ru")).isEqualTo("Фото");
        assertThat(telegram.profileText("short_description", "ru")).isEqualTo("Short");
        assertThat(bot.execute(new GetMyDescription().languageCode("ru")).isOk()).isTrue();
        assertDone(new SetChatMenuButton());
        assertDone(new GetChatMenuButton());
    }

    @Test
    @Tag("P09")
    void givenTelegramFaults_whenCalled_thenTheyLookLikeTelegrams() {
        sandbox.faults()
                .add(
                        Fault.of(Target.TELEGRAM, "^sendMessage$", Fault.Kind.RATE_LIMIT)
                                .withRetryAfter(7)
                                .withTimes(1));
        var answer = bot.execute(new SendMessage(anna.id(), "x"));
        assertThat(answer.errorCode()).isEqualTo(429);
        assertThat(answer.parameters().retryAfter()).isEqualTo(7);
        assertThat(answer.description()).isEqualTo("Too Many Requests: retry after 7");
        send("x");
        sandbox.faults()
                .add(
                        Fault.of(Target.TELEGRAM, "sendMessage", Fault.Kind.STATUS)
                                .withStatus(403)
                                .withTimes(1));
        assertRefused(
                new SendMessage(anna.id(), "x"), 403, "Forbidden: bot was blocked by the user");
        assertThat(anna.botMessages()).hasSize(1);
    }

    @Test
    void givenDropAndRepeat_whenPeopleWrite_thenUpdatesAreLostAndDoubled() {
        sandbox.faults()
                .add(Fault.of(Target.TELEGRAM, "update message", Fault.Kind.DROP).withTimes(1));
        anna.write("lost");
        assertThat(poll(0)).isEmpty();
        sandbox.faults()
                .add(
                        Fault.of(Target.TELEGRAM, "update message", Fault.Kind.REPEAT)
                                .withCopies(3)
                                .withTimes(1));
        anna.write("thrice");
        int id = drain().getFirst().updateId();
        assertThat(ids(poll(id + 1))).containsExactly(id);
        assertThat(poll(id + 1)).isEmpty();
    }

    @Test
    void givenRates_whenSentTooFast_then429WithTheTimeToWait() {
        telegram.rates().set(new RateGate.Settings(true, 1, 3, 30));
        IntStream.range(0, 3).forEach(_ -> send("x"));
        var answer = bot.execute(new SendMessage(anna.id(), "x"));
        assertThat(answer.errorCode()).isEqualTo(429);
        assertThat(answer.parameters().retryAfter()).isEqualTo(1);
        clock.tick(Duration.ofSeconds(1));
        send("x");
    }

    @Test
    void givenManyChats_whenSentTooFast_then429ForAll() {
        telegram.rates().set(new RateGate.Settings(true, 1, 3, 5));
        for (int i = 0; i < 5; i++) {
            var person = telegram.newPerson("P" + i, null);
            person.write("/start");
            assertDone(new SendMessage(person.id(), "x"));
        }
        assertThat(bot.execute(new SendMessage(anna.id(), "x")).errorCode()).isEqualTo(429);
    }

    @Test
    void givenAReset_whenDone_thenNobodyIsKnown() throws Exception {
        send("x");
        assertThat(post("/control/reset", "application/json", "").statusCode()).isEqualTo(204);
        assertThat(telegram.people()).isEmpty();
        assertThat(telegram.callsAfter(0)).isEmpty();
        assertThat(sandbox.environment())
                .containsEntry("TELEGRAM_BOT_TOKEN", SandboxAccess.TELEGRAM_TOKEN)
                .containsEntry("TELEGRAM_API_URL", sandbox.url().toString());
    }

    @Test
    void givenCalls_whenAskedOverHttp_thenTheLogIsThere() throws Exception {
        send("logged");
        var calls = Json.MAPPER.readTree(get("/control/telegram/calls?method=sendMessage").body());
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).path("parameters").path("text").asText()).isEqualTo("logged");
        assertThat(calls.get(0).path("at").asText()).endsWith("Z");
    }
}
