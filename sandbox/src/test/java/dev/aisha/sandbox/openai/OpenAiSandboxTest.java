package dev.aisha.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiSandboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    private static HttpResponse<String> post(String path, Object body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                        .header("Authorization", "Bearer " + SandboxAccess.OPENAI_KEY)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(ObjectNode request) throws Exception {
        return post("/openai/v1/chat/completions", request);
    }

    private static ObjectNode question(String instruction, Object user) {
        ObjectNode request = JSON.createObjectNode().put("model", "gpt-6-luna");
        request.put("reasoning_effort", "none").put("max_completion_tokens", 800);
        var messages = request.putArray("messages");
        messages.addObject().put("role", "developer").put("content", instruction);
        messages.addObject().put("role", "user").set("content", JSON.valueToTree(user));
        return request;
    }

    private static ObjectNode withSchema(ObjectNode request, Map<String, ?> properties) {
        ObjectNode format = request.putObject("response_format").put("type", "json_schema");
        ObjectNode schema = format.putObject("json_schema").put("name", "shot").put("strict", true);
        ObjectNode object = schema.putObject("schema").put("type", "object");
        object.put("additionalProperties", false);
        object.set("properties", JSON.valueToTree(properties));
        object.set("required", JSON.valueToTree(properties.keySet()));
        return request;
    }

    private static JsonNode message(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).at("/choices/0/message");
    }

    private static JsonNode error(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body()).path("error");
    }

    private static String dataUrl(int width, int height, Color color) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static List<?> withPicture(String url) {
        return List.of(
                Map.of("type", "text", "text", "Analyse"),
                Map.of("type", "image_url", "image_url", Map.of("url", url, "detail", "high")));
    }

    @Test
    void givenRussianWords_whenAsked_thenTheyComeBackInEnglishInTheSchemasShape() throws Exception {
        ObjectNode request =
                question("Write {subject} once.", "{\"idea\":\"космонавт на Марсе, бубль\"}");
        Map<String, ?> text = Map.of("type", "string");
        withSchema(
                request, Map.of("scene", text, "lens", text, "people", Map.of("type", "integer")));
        var answer = ask(request);
        JsonNode content = JSON.readTree(message(answer).path("content").asText());
        assertThat(content.path("scene").asText()).isEqualTo("{subject}, astronaut on Mars, bubl");
        assertThat(content.path("lens").asText()).contains("mm lens");
        assertThat(content.path("people").isInt()).isTrue();
        assertThat(content.size()).isEqualTo(3);
        assertThat(answer.headers().firstValue("x-ratelimit-remaining-requests")).isPresent();
        assertThat(sandbox.openAi().calls()).hasSize(1);
    }

    @Test
    void givenPictures_whenAsked_thenTheAnswerDependsOnThem() throws Exception {
        var blue =
                message(ask(question("", withPicture(dataUrl(300, 400, new Color(20, 40, 180))))));
        assertThat(blue.path("content").asText())
                .contains("portrait frame of 300 by 400", "blue tones", "dark");
        var white = message(ask(question("", withPicture(dataUrl(400, 200, Color.WHITE)))));
        assertThat(white.path("content").asText()).contains("landscape", "bright");
    }

    @Test
    void givenUnusablePictures_whenAsked_then400() throws Exception {
        var remote = ask(question("", withPicture("https://example.com/a.jpg")));
        assertThat(error(remote).path("code").asText()).isEqualTo("invalid_image_url");
        var broken = ask(question("", withPicture("data:image/png;base64,AAAA")));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(error(broken).path("code").asText()).isEqualTo("invalid_image_format");
    }

    @Test
    void givenParametersThatTheModelLacks_whenAsked_then400NamesThem() throws Exception {
        ObjectNode tokens = question("", "a");
        tokens.put("max_tokens", 5);
        assertThat(error(ask(tokens)).path("param").asText()).isEqualTo("max_tokens");
        ObjectNode warm = question("", "a");
        warm.put("temperature", 0.2);
        assertThat(ask(warm).statusCode()).isEqualTo(200);
        warm.put("reasoning_effort", "low");
        assertThat(error(ask(warm)).path("code").asText()).isEqualTo("unsupported_value");
        ObjectNode open = withSchema(question("", "a"), Map.of("a", Map.of("type", "string")));
        ((ObjectNode) open.at("/response_format/json_schema/schema"))
                .remove("additionalProperties");
        assertThat(error(ask(open)).path("param").asText()).isEqualTo("response_format");
    }

    @ParameterizedTest
    @CsvSource({"gpt-4-turbo, 404", "no-such-model, 404", "gpt-4o, 200", "gpt-6.1-terra, 200"})
    void givenAModel_whenAsked_thenRetiredOnesAreNotFound(String model, int status)
            throws Exception {
        ObjectNode request = question("", "a");
        request.remove("reasoning_effort");
        var answer = ask(request.put("model", model));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 404) {
            assertThat(error(answer).path("code").asText()).isEqualTo("model_not_found");
        }
    }

    @Test
    void givenKnobs_whenAsked_thenRefusalLengthFilterAndErrors() throws Exception {
        sandbox.openAi().behave(OpenAiBehaviour.of(OpenAiBehaviour.Kind.REFUSAL).times(1));
        var refused = message(ask(question("", "a")));
        assertThat(refused.path("content").isNull()).isTrue();
        assertThat(refused.path("refusal").asText()).isNotEmpty();
        sandbox.openAi().behave(OpenAiBehaviour.of(OpenAiBehaviour.Kind.LENGTH).times(1));
        assertThat(ask(question("", "a")).body()).contains("\"finish_reason\":\"length\"");
        sandbox.openAi().behave(OpenAiBehaviour.of(OpenAiBehaviour.Kind.CONTENT_FILTER).times(1));
        assertThat(ask(question("", "a")).body()).contains("\"content_filter\"");
        sandbox.openAi().behave(OpenAiBehaviour.error(429, "insufficient_quota").whenText("poor"));
        assertThat(ask(question("", "a rich man")).statusCode()).isEqualTo(200);
        var poor = ask(question("", "a poor man"));
        assertThat(poor.statusCode()).isEqualTo(429);
        assertThat(error(poor).path("code").asText()).isEqualTo("insufficient_quota");
    }

    @Test
    void givenAKnobOverHttp_whenAsked_thenItWorksToo() throws Exception {
        var order = Map.of("kind", "CONTENT", "content", "not json", "times", 1);
        assertThat(post("/control/openai/behaviours", order).statusCode()).isEqualTo(204);
        assertThat(message(ask(question("", "a"))).path("content").asText()).isEqualTo("not json");
        var flagged = Map.of("category", "violence", "words", List.of("дуэль"));
        assertThat(post("/control/openai/flagged", flagged).statusCode()).isEqualTo(204);
        assertThat(moderate("Дуэль!").path("flagged").asBoolean()).isTrue();
    }

    private static JsonNode moderate(String text) throws Exception {
        var input = List.of(Map.of("type", "text", "text", text));
        var answer = post("/openai/v1/moderations", Map.of("input", input));
        return JSON.readTree(answer.body()).at("/results/0");
    }

    @Test
    void givenTexts_whenModerated_thenThirteenCategoriesAnswer() throws Exception {
        JsonNode clean = moderate("an explicitly nice cat");
        assertThat(clean.path("flagged").asBoolean()).isFalse();
        assertThat(clean.path("categories")).hasSize(13);
        JsonNode dirty = moderate("something nude");
        assertThat(dirty.at("/categories/sexual").asBoolean()).isTrue();
        assertThat(dirty.at("/category_scores/sexual").asDouble()).isGreaterThan(0.9);
    }

    @Test
    void givenModels_whenListed_thenShutdownDatesAreThere() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/openai/v1/models"))
                        .header("Authorization", "Bearer " + SandboxAccess.OPENAI_KEY)
                        .build();
        JsonNode data =
                JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body()).path("data");
        assertThat(data.toString())
                .contains("\"id\":\"gpt-6-luna\"", "\"shutdown_date\":\"2027-01-14\"")
                .doesNotContain("gpt-4-turbo");
    }

    @Test
    void givenNoKeyOrFaults_whenAsked_thenErrorsInOpenAisFormat() throws Exception {
        var anonymous =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(sandbox.url() + "/openai/v1/models"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(error(anonymous).path("type").asText()).isEqualTo("invalid_request_error");
        sandbox.faults()
                .add(
                        Fault.of(Target.OPENAI, "chat/completions", Fault.Kind.RATE_LIMIT)
                                .withTimes(1));
        var limited = ask(question("", "a"));
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("1");
        assertThat(ask(question("", "a")).statusCode()).isEqualTo(200);
    }
}
