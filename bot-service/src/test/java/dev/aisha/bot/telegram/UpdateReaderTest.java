package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.utility.BotUtils;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.BotCommand;
import dev.aisha.bot.files.SourceRefs;
import dev.aisha.bot.ops.Keys;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {
    private static final String PERSON =
            "\"from\":{\"id\":42,\"is_bot\":false},\"chat\":{\"id\":42,\"type\":\"private\"}";

    private final SourceRefs refs =
            new SourceRefs(Clock.systemUTC(), Keys.access("service-key-0123456789"));
    private final UpdateReader reader = new UpdateReader(refs);

    @Test
    void givenAText_whenRead_thenItIsTheWords() {
        assertThat(message("\"text\":\"hello /start\"").event())
                .isEqualTo(new Event.Text("hello /start"));
    }

    @Test
    void givenCommands_whenRead_thenWordAndPayloadAreApart() {
        Map<String, Event> expected =
                Map.of(
                        "/start promo_1", new Event.CommandGiven(BotCommand.START, "promo_1"),
                        "/menu", new Event.CommandGiven(BotCommand.MENU, ""),
                        "/MENU@aisha_bot", new Event.CommandGiven(BotCommand.MENU, ""),
                        "/nonsense", new Event.CommandGiven(BotCommand.UNKNOWN, ""),
                        "/ not", new Event.Text("/ not"));
        expected.forEach((text, event) ->
                assertThat(message("\"text\":\"" + text + "\"").event()).isEqualTo(event));
    }

    @Test
    void givenAPhoto_whenRead_thenTheLargestSizeIsReferred() {
        Event.Input event =
                message(
                                """
                                "media_group_id":"77","photo":[
                                {"file_id":"s","file_unique_id":"a","width":90,"height":90},
                                {"file_id":"big","file_unique_id":"b","width":1280,"height":960,"file_size":5},
                                {"file_id":"odd","file_unique_id":"c"}]\
                                """)
                        .event();
        assertThat(event)
                .isInstanceOfSatisfying(
                        Event.PhotoReceived.class,
                        photo -> {
                            assertThat(refs.read("telegram:42", photo.sourceRef()))
                                    .isEqualTo(new SourceRefs.Reading.Valid("big"));
                            assertThat(photo.albumId()).isEqualTo("77");
                            assertThat(photo.bytes()).isEqualTo(5);
                        });
    }

    @Test
    void givenAPictureAsAFile_whenItsTypeIsMissing_thenTheNameDecides() {
        assertThat(message("\"document\":{\"file_id\":\"d\",\"file_name\":\"A.HEIC\"}").event())
                .isInstanceOf(Event.PhotoReceived.class);
        assertThat(message("\"document\":{\"file_id\":\"d\",\"mime_type\":\"image/png\"}").event())
                .isInstanceOf(Event.PhotoReceived.class);
        assertThat(message("\"document\":{\"file_id\":\"d\"}").event())
                .isEqualTo(new Event.Unsupported());
        assertThat(message("\"document\":{\"file_id\":\"d\",\"file_name\":\"a.pdf\"}").event())
                .isEqualTo(new Event.Unsupported());
    }

    @Test
    void givenASticker_whenRead_thenItIsUnsupported_andAPinIsIgnored() {
        assertThat(message("\"sticker\":{\"file_id\":\"s\"}").event())
                .isEqualTo(new Event.Unsupported());
        assertThat(read("\"message\":{\"message_id\":1," + PERSON + "}"))
                .isInstanceOf(Incoming.Ignored.class);
    }

    @Test
    @Tag("P32")
    void givenAGroup_whenRead_thenNobodyActsThere() {
        assertThat(
                        read(
                                "\"message\":{\"message_id\":1,\"from\":{\"id\":42},\"chat\":{\"id\":-5},\"text\":\"hi\"}"))
                .isEqualTo(new Incoming.Elsewhere(7, -5, null));
        assertThat(
                        read(
                                "\"callback_query\":{\"id\":\"q\",\"from\":{\"id\":42},\"message\":{\"message_id\":1,\"date\":0,\"chat\":{\"id\":-5}},\"data\":\"m\"}"))
                .isEqualTo(new Incoming.Elsewhere(7, -5, null));
    }

    @Test
    void givenATap_whenTheMessageIsInaccessible_thenItStillCounts() {
        assertThat(
                        read(
                                "\"callback_query\":{\"id\":\"q\",\"from\":{\"id\":42},\"message\":{\"message_id\":3,\"date\":0,\"chat\":{\"id\":42}},\"data\":\"m\"}"))
                .isEqualTo(new Incoming.Tap(7, 42, null, "q", "m", new Anchor(3, false)));
        assertThat(read("\"callback_query\":{\"id\":\"q\",\"from\":{\"id\":42}}"))
                .isEqualTo(new Incoming.Tap(7, 42, null, "q", "", null));
    }

    @Test
    @Tag("P10")
    void givenABlock_whenRead_thenItIsNoted() {
        String change =
                "\"my_chat_member\":{%s,\"old_chat_member\":{\"status\":\"member\"},\"new_chat_member\":{\"status\":\"%s\"}}";
        assertThat(read(change.formatted(PERSON, "kicked")))
                .isEqualTo(new Incoming.Reachability(7, 42, true));
        assertThat(read(change.formatted(PERSON, "member")))
                .isEqualTo(new Incoming.Reachability(7, 42, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"message\":{}",
                "\"message\":{\"message_id\":1,\"chat\":{}}",
                "\"message\":{\"message_id\":1,\"chat\":{\"id\":42}}",
                "\"callback_query\":{}",
                "\"my_chat_member\":{}",
                "\"poll\":{\"id\":\"1\"}",
                "\"subscription\":{}"
            })
    void givenMissingFields_whenRead_thenNothingBreaks(String body) {
        assertThat(read(body)).isInstanceOfAny(Incoming.Ignored.class, Incoming.Elsewhere.class);
    }

    private Incoming.Message message(String fields) {
        return (Incoming.Message)
                read("\"message\":{\"message_id\":1," + PERSON + "," + fields + "}");
    }

    private Incoming read(String body) {
        var json = JsonParser.parseString("{\"update_id\":7," + body + "}");
        return reader.read(7, BotUtils.GSON.fromJson(json, Update.class));
    }
}
