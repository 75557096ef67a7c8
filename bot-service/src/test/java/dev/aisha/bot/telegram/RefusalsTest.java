package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.utility.BotUtils;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|Bad Request: message is not modified: specified new message content|NotModified",
                "400|Bad Request: message to edit not found|Gone",
                "400|Bad Request: message can't be edited|Gone",
                "400|Bad Request: message to delete not found|Gone",
                "400|Bad Request: message can't be deleted|BadRequest",
                "400|Bad Request: there is no text in the message to edit|Gone",
                "400|Bad Request: query is too old and response timeout expired|Gone",
                "400|Bad Request: wrong file_id or the file is temporarily unavailable|Gone",
                "400|Bad Request: chat not found|Blocked",
                "400|Bad Request: PHOTO_INVALID_DIMENSIONS|BadRequest",
                "400|Bad Request: file is too big|BadRequest",
                "403|Forbidden: bot was blocked by the user|Blocked",
                "403|Forbidden: user is deactivated|Blocked",
                "404|Not Found: method not found|BadRequest",
                "409|Conflict: terminated by other getUpdates request|Conflict",
                "413|Request Entity Too Large|BadRequest",
                "429|Too Many Requests|RateLimited",
                "401|Unauthorized|Down",
                "500|Internal Server Error: restart|Down",
                "502|Bad Gateway|Down"
            })
    void givenARefusal_whenClassified_thenItHasOneName(
            int code, String description, String expected) {
        Outcome<Object> outcome = TelegramGateway.refusal(response(code, description, ""));
        assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void givenRetryAfter_whenClassified_thenItIsKept() {
        Outcome<Object> outcome =
                TelegramGateway.refusal(
                        response(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":7}"));
        assertThat(outcome).isEqualTo(new Outcome.RateLimited<>(Duration.ofSeconds(7)));
    }

    private static BaseResponse response(int code, String description, String more) {
        String json =
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
                        .formatted(code, description, more);
        return BotUtils.fromJson(json, BaseResponse.class);
    }
}
