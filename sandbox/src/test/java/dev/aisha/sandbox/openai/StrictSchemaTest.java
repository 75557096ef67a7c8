package dev.aisha.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the stand-in refuses before it answers, as the real one does.
class StrictSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD =
            """
            {"type":"object","additionalProperties":false,"required":["shot","keep"],"properties":{
              "shot":{"type":"string","enum":["full","half"]},
              "keep":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["words","english"],
                "properties":{"words":{"type":"string"},"english":{"type":["string","null"]}}}}}}\
            """;

    private final ChatCompletion chat =
            new ChatCompletion(Clock.systemUTC(), new Models(Clock.systemUTC()));

    @Test
    void givenAClosedSchema_whenChecked_thenItIsTaken() {
        assertThatCode(() -> StrictSchema.require(format("photo_shot-1", GOOD)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the root is open, half required, or no object
                "\"additionalProperties\":false,\"required\":[\"shot\",\"keep\"] |"
                        + " \"required\":[\"shot\",\"keep\"]",
                "\"required\":[\"shot\",\"keep\"] | \"required\":[\"shot\"]",
                "\"required\":[\"shot\",\"keep\"] | \"required\":[\"shot\",\"other\"]",
                "\"required\":[\"shot\",\"keep\"], | ''",
                "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"shot\" |"
                        + " {\"type\":\"array\",\"additionalProperties\":false,\"required\":[\"shot\"",
                "\"additionalProperties\":false,\"required\":[\"shot\" |"
                        + " \"additionalProperties\":true,\"required\":[\"shot\"",
                "\"additionalProperties\":false,\"required\":[\"shot\" |"
                        + " \"additionalProperties\":{\"type\":\"string\"},\"required\":[\"shot\"",
                // the same inside a list
                "\"required\":[\"words\",\"english\"] | \"required\":[\"words\"]",
                "\"items\":{\"type\":\"object\",\"additionalProperties\":false |"
                        + " \"items\":{\"type\":\"object\",\"additionalProperties\":true",
            })
    void givenAnOpenSchema_whenChecked_then400NamesTheFormat(String part, String instead) {
        String compact = GOOD.replaceAll("\\s*\\n\\s*", "");
        String wrong = compact.replace(part, instead);
        assertThat(wrong).isNotEqualTo(compact);

        assertThatThrownBy(() -> StrictSchema.require(format("shot", wrong)))
                .isInstanceOfSatisfying(
                        OpenAiErrorException.class,
                        refused -> {
                            assertThat(refused.status()).isEqualTo(400);
                            assertThat(refused.param()).isEqualTo("response_format");
                        })
                .hasMessageStartingWith("Invalid schema for response_format 'shot'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "ёлка", "a.b"})
    void givenAName_whenItIsNone_then400(String name) {
        assertThatThrownBy(() -> StrictSchema.require(format(name, GOOD)))
                .isInstanceOf(OpenAiErrorException.class);
        assertThatThrownBy(() -> StrictSchema.require(format("x".repeat(65), GOOD)))
                .isInstanceOf(OpenAiErrorException.class);
    }

    /// Which parameters each family of models takes.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "gpt-6-luna | {\"reasoning_effort\":\"none\",\"temperature\":0.7} | -",
                "gpt-6-luna | {\"reasoning_effort\":\"low\",\"temperature\":0.7} | temperature",
                "gpt-6-luna | {\"temperature\":0.7} | temperature",
                "gpt-6-luna | {\"temperature\":1} | -",
                "gpt-6-luna | {\"reasoning_effort\":\"low\",\"top_p\":0.5} | top_p",
                "gpt-6-luna | {\"max_tokens\":100} | max_tokens",
                "gpt-6-luna | {\"max_completion_tokens\":100} | -",
                "gpt-6-luna | {\"reasoning_effort\":\"enormous\"} | reasoning_effort",
                "gpt-6.1-terra | {\"reasoning_effort\":\"none\"} | -",
                "gpt-6.1-sol | {\"reasoning_effort\":\"none\"} | reasoning_effort",
                "gpt-6-astra | {\"reasoning_effort\":\"none\"} | reasoning_effort",
                "gpt-6-astra | {\"reasoning_effort\":\"low\"} | -",
                "gpt-4.1-mini | {\"temperature\":0.2,\"max_tokens\":50} | -",
                "gpt-4.1-mini | {\"reasoning_effort\":\"none\"} | reasoning_effort",
            })
    void givenParameters_whenTheFamilyLacksThem_then400NamesThem(
            String model, String parameters, String refused) throws JsonProcessingException {
        ObjectNode request = (ObjectNode) JSON.readTree(parameters);
        request.put("model", model);
        request.set("messages", JSON.valueToTree(new Map[] {Map.of("role", "user")}));

        if (refused == null) {
            assertThatCode(() -> chat.check(request)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> chat.check(request))
                    .isInstanceOfSatisfying(
                            OpenAiErrorException.class,
                            error -> assertThat(error.param()).isEqualTo(refused));
        }
    }

    private static JsonNode format(String name, String schema) {
        try {
            return JSON.createObjectNode()
                    .put("name", name)
                    .put("strict", true)
                    .set("schema", JSON.readTree(schema));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(schema, e);
        }
    }
}
