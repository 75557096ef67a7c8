package dev.aisha.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.flow.EveryPlace;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationCodecTest {
    static Stream<Conversation> places() {
        return EveryPlace.all().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAPlace_whenWrittenAndRead_thenItIsTheSame(Conversation place) {
        String text = ConversationCodec.write(place);
        assertThat(text).contains("\"v\":1");
        assertThat(ConversationCodec.read(text)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "junk",
                "{\"at\":\"Home\"}",
                "{\"v\":1,\"at\":\"FromTomorrow\"}",
                "{\"v\":2,\"at\":\"ReadingHelp\"}",
                "{\"v\":1,\"at\":\"CollectingPhotos\"}",
                "{\"v\":1,\"at\":\"CollectingPhotos\",\"avatarId\":\"no\"}"
            })
    void givenWhatNobodyCanRead_whenRead_thenItIsHome(String text) {
        assertThat(ConversationCodec.read(text)).isEqualTo(new Home());
    }

    @Test
    void givenAnUnknownField_whenRead_thenItIsIgnored() {
        assertThat(ConversationCodec.read("{\"v\":1,\"at\":\"ReadingHelp\",\"new\":1}"))
                .isEqualTo(new ReadingHelp());
    }
}
