package dev.aisha.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.openai.OpenAiBehaviour.Kind;
import java.awt.Color;
import java.awt.Rectangle;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the stand-in says: words in English with a list of what it kept, pictures as measured, and
/// every way of answering badly.
class AnswerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChatCompletion chat =
            new ChatCompletion(Clock.systemUTC(), new Models(Clock.systemUTC()));
    private final ModerationJudge judge = new ModerationJudge();

    @Test
    void givenWords_whenAnswered_thenEachIsKeptInEnglish() throws JsonProcessingException {
        JsonNode shot = content(words("кот, космонавт on Mars 3"), null);

        assertThat(shot.path("subject").asText()).isEqualTo("cat, astronaut on Mars 3");
        assertThat(shot.path("wardrobe").asText()).isEmpty();
        assertThat(shot.path("keep").toString())
                .contains("{\"words\":\"кот\",\"english\":\"cat\"}")
                .contains("{\"words\":\"космонавт\",\"english\":\"astronaut\"}")
                .contains("{\"words\":\"Mars\",\"english\":\"Mars\"}")
                .contains("{\"words\":\"3\",\"english\":\"3\"}");
    }

    @ParameterizedTest
    @CsvSource({"FORGETS, true", "DENIES, false"})
    void givenAModelThatForgets_whenAnswered_thenWordsAreMissing(Kind kind, boolean listed)
            throws JsonProcessingException {
        JsonNode shot = content(words("red cat blue dog"), kind);

        assertThat(shot.path("subject").asText()).isEqualTo("red blue");
        assertThat(shot.path("keep").toString().contains("cat")).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSAL, stop, ",
        "LENGTH, length, '{\"'",
        "CONTENT_FILTER, content_filter, ''",
        "EMPTY, stop, ''"
    })
    void givenABadMood_whenAnswered_thenItShows(Kind kind, String finish, @Nullable String start) {
        JsonNode choice = answer(words("a cat"), kind).at("/choices/0");

        assertThat(choice.path("finish_reason").asText()).isEqualTo(finish);
        assertThat(choice.at("/message/refusal").isNull()).isEqualTo(kind != Kind.REFUSAL);
        if (start == null) {
            assertThat(choice.at("/message/content").isNull()).isTrue();
        } else {
            assertThat(choice.at("/message/content").asText()).startsWith(start);
        }
    }

    @Test
    void givenABoundThatIsTooLow_whenAnswered_thenItIsCutOffThere() {
        ObjectNode question = words("космонавт на Марсе ".repeat(20));
        question.put("max_completion_tokens", 50);

        JsonNode answer = chat.answer(question, null);

        assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("length");
        assertThat(answer.at("/usage/completion_tokens").asInt()).isBetween(45, 50);
    }

    @Test
    void givenTheWrongShape_whenAnswered_thenTheLastPartIsMissing() throws JsonProcessingException {
        assertThat(content(words("a cat"), null).has("keep")).isTrue();
        assertThat(content(words("a cat"), Kind.WRONG_SHAPE).has("keep")).isFalse();
    }

    @Test
    void givenTwoPictures_whenRead_thenEveryPartFollowsFromThem() throws JsonProcessingException {
        String night =
                Pictures.checked(
                        600, 900, new Color(0, 5, 40), new Rectangle(20, 300, 160, 160), Color.RED);
        String day =
                Pictures.checked(
                        900,
                        600,
                        new Color(255, 230, 170),
                        new Rectangle(20, 20, 860, 560),
                        Color.WHITE);

        JsonNode one = content(picture(night, "ru"), null);
        JsonNode other = content(picture(day, "en"), null);

        assertThat(one.path("prompt").asText())
                .startsWith("full-length shot")
                .contains("portrait frame of 600 by 900", "dark, low-key light", "left");
        assertThat(one.path("summary").asText()).contains("600 на 900", "Тёмный");
        assertThat(other.path("prompt").asText())
                .startsWith("close-up shot")
                .contains("landscape frame of 900 by 600", "bright, high-key light");
        assertThat(other.path("summary").asText()).contains("900 by 600", "Bright");
        for (String part : List.of("light", "lens", "palette", "mood", "setting")) {
            assertThat(one.path(part).asText())
                    .isNotEmpty()
                    .isNotEqualTo(other.path(part).asText());
        }
    }

    @Test
    void givenAPicture_whenCounted_thenItsTokensFollowItsSizeNotItsBytes() {
        int small = tokens(Pictures.plain(320, 320, Color.RED));
        int large = tokens(Pictures.plain(1280, 1280, Color.RED));

        assertThat(large - small).isEqualTo(1800);
    }

    @Test
    void givenPicturesAndTexts_whenModerated_thenEachIsJudgedByWhatMayBeSeen() {
        judge.flag("violence/graphic", List.of("magenta tones"));
        judge.flag("sexual/minors", List.of("magenta tones"));
        JsonNode seen = moderated(part(Pictures.plain(300, 300, Color.MAGENTA)));

        assertThat(seen.path("flagged").asBoolean()).isTrue();
        assertThat(seen.at("/categories/violence~1graphic").asBoolean()).isTrue();
        assertThat(seen.at("/categories/sexual~1minors").asBoolean()).isFalse();
        assertThat(seen.at("/category_scores/sexual~1minors").asDouble()).isZero();
        assertThat(seen.at("/category_applied_input_types/sexual~1minors")).isEmpty();
        assertThat(seen.at("/category_applied_input_types/violence~1graphic/0").asText())
                .isEqualTo("image");
        assertThat(
                        moderated(part(Pictures.plain(300, 300, Color.GREEN)))
                                .path("flagged")
                                .asBoolean())
                .isFalse();

        var texts = JSON.createObjectNode();
        texts.putArray("input").add("magenta tones").add("a house");
        JsonNode results = judge.answer(texts).path("results");
        assertThat(results).hasSize(2);
        assertThat(results.at("/0/categories/sexual~1minors").asBoolean()).isTrue();
        assertThat(results.at("/1/flagged").asBoolean()).isFalse();
    }

    private JsonNode moderated(JsonNode part) {
        var request = JSON.createObjectNode();
        request.putArray("input").add(part);
        return judge.answer(request).at("/results/0");
    }

    private static JsonNode part(String url) {
        return JSON.valueToTree(Map.of("type", "image_url", "image_url", Map.of("url", url)));
    }

    private int tokens(String url) {
        return answer(picture(url, "en"), null).at("/usage/prompt_tokens").asInt();
    }

    private JsonNode content(ObjectNode request, @Nullable Kind kind)
            throws JsonProcessingException {
        return JSON.readTree(answer(request, kind).at("/choices/0/message/content").asText());
    }

    private JsonNode answer(ObjectNode request, @Nullable Kind kind) {
        chat.check(request);
        return chat.answer(request, kind == null ? null : OpenAiBehaviour.of(kind));
    }

    private static ObjectNode words(String idea) {
        ObjectNode request = request("Turn the idea into a shot.");
        request.withArray("messages")
                .addObject()
                .put("role", "user")
                .put("content", JSON.createObjectNode().put("idea", idea).toString());
        return withSchema(request, List.of("shot", "subject", "wardrobe"), true);
    }

    private static ObjectNode picture(String url, String language) {
        ObjectNode request = request("written in the language with the code \"" + language + "\".");
        request.withArray("messages")
                .addObject()
                .put("role", "user")
                .putArray("content")
                .add(part(url));
        return withSchema(
                request,
                List.of("light", "lens", "palette", "mood", "setting", "prompt", "summary"),
                false);
    }

    private static ObjectNode request(String instruction) {
        ObjectNode request = JSON.createObjectNode().put("model", "gpt-6-luna");
        request.putArray("messages")
                .addObject()
                .put("role", "developer")
                .put("content", instruction);
        return request;
    }

    private static ObjectNode withSchema(ObjectNode request, List<String> texts, boolean keep) {
        ObjectNode format = request.putObject("response_format").put("type", "json_schema");
        ObjectNode named = format.putObject("json_schema").put("name", "shot").put("strict", true);
        ObjectNode schema = closed(named.putObject("schema"), texts);
        if (keep) {
            ObjectNode list = schema.withObject("/properties").putObject("keep");
            closed(list.put("type", "array").putObject("items"), List.of("words", "english"));
            schema.withArray("required").add("keep");
        }
        return request;
    }

    private static ObjectNode closed(ObjectNode schema, List<String> texts) {
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        texts.forEach(text -> properties.putObject(text).put("type", "string"));
        schema.set("required", JSON.valueToTree(texts));
        return schema;
    }
}
