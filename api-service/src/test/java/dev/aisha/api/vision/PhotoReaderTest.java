package dev.aisha.api.vision;

import static dev.aisha.api.openai.FakeOpenAi.chat;
import static dev.aisha.api.openai.FakeOpenAi.error;
import static dev.aisha.api.openai.FakeOpenAi.moderation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.openai.FakeOpenAi;
import dev.aisha.api.photo.ReferencePhoto;
import dev.aisha.api.prompt.PromptWriting;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.ShotSize;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every way in which a photo is read or not, against answers written by hand.
class PhotoReaderTest {
    private static final String SHOT =
            """
            {"shot":"half","framing":"eye level","noun":"woman","pose":"leaning","wardrobe":"a coat",\
            "setting":"a street","light":"soft","lens":"50mm","palette":"teal","mood":"calm",\
            "prompt":"a young woman with long dark hair in a red coat, neon street, 50mm",\
            "summary":"Женщина на улице","childPortrait":false}\
            """;
    private static final String CLEAN = moderation("sexual", 0.001);
    private static final ReferencePhoto.Taken PHOTO =
            new ReferencePhoto.Taken("data:image/jpeg;base64,AAAA", 900, 1600);
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final FakeOpenAi server = new FakeOpenAi();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givenAPhoto_whenRead_thenItIsJudgedFirstAndSentInHighDetailWithAStrictSchema() {
        server.answers(200, CLEAN);
        server.answers(200, chat(SHOT, "stop"));

        var seen = (PhotoReading.Seen) read(Map.of(), () -> true, BUDGET);

        assertThat(seen.text())
                .isEqualTo("half-length shot, a woman in a red coat, neon street, 50mm");
        assertThat(seen.shot()).isEqualTo(ShotSize.HALF);
        assertThat(seen.reading()).isEqualTo("Женщина на улице");
        assertThat(server.asked()).hasSize(2);
        JsonNode judged = server.asked().getFirst();
        assertThat(judged.at("/input/0/image_url/url").asText()).isEqualTo(PHOTO.dataUrl());
        JsonNode asked = server.asked().getLast();
        assertThat(asked.at("/messages/1/content/1/image_url/detail").asText()).isEqualTo("high");
        assertThat(asked.at("/messages/1/content/1/image_url/url").asText())
                .isEqualTo(PHOTO.dataUrl());
        assertThat(asked.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(asked.at("/messages/0/content").asText()).contains("code \"ru\"");
    }

    @ParameterizedTest
    @CsvSource({
        "sexual, 0.71, true",
        "sexual, 0.6, false",
        "violence, 0.9, false",
        "violence/graphic, 0.85, true",
        "self-harm/instructions, 0.5, true"
    })
    void givenAScore_whenAPhotoIsJudged_thenTheConfiguredThresholdDecides(
            String category, double score, boolean blocked) {
        server.answers(200, moderation(category, score));
        server.answers(200, chat(SHOT, "stop"));

        PhotoReading reading = read(Map.of(), () -> true, BUDGET);

        if (blocked) {
            assertThat(reading)
                    .isEqualTo(new PhotoReading.Refused(PromptFailure.CONTENT_BLOCKED, category));
            assertThat(server.asked()).hasSize(1);
        } else {
            assertThat(reading).isInstanceOf(PhotoReading.Seen.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void givenModerationDown_whenRead_thenConfigurationDecides(boolean required, boolean read) {
        server.answers(503, "");
        server.answers(200, chat(SHOT, "stop"));

        PhotoReading reading =
                read(Map.of("aisha.vision.moderation-required", "" + required), () -> true, BUDGET);

        assertThat(reading instanceof PhotoReading.Seen).isEqualTo(read);
        assertThat(server.asked()).hasSize(read ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"shot\":\"ha  | length         | ANSWER_BROKEN",
                "''               | stop           | ANSWER_BROKEN",
                "null             | stop           | ANSWER_BROKEN",
                "{}               | stop           | ANSWER_BROKEN",
                "sorry            | stop           | ANSWER_BROKEN",
                "''               | content_filter | MODEL_REFUSED"
            })
    @Tag("P22")
    void givenAnUnusableAnswer_whenRead_thenItIsSaidWhy(
            String content, String finish, PromptFailure failure) {
        server.answers(200, CLEAN);
        server.answers(200, chat(content, finish));

        assertThat(failure(read(Map.of(), () -> true, BUDGET))).isEqualTo(failure);
    }

    @Test
    void givenARefusal_whenRead_thenRefused() {
        server.answers(200, CLEAN);
        server.answers(
                200,
                """
                {"choices":[{"message":{"content":null,"refusal":"no"},"finish_reason":"stop"}]}\
                """);

        assertThat(read(Map.of(), () -> true, BUDGET))
                .isEqualTo(
                        new PhotoReading.Refused(
                                PromptFailure.MODEL_REFUSED, "reading REFUSED: refusal"));
    }

    @ParameterizedTest
    @CsvSource({"401, invalid_api_key", "404, model_not_found", "429, insufficient_quota"})
    void givenAnError_whenRead_thenUnavailable(int status, String code) {
        server.answers(200, CLEAN);
        server.answers(status, error(code, "no"));

        assertThat(failure(read(Map.of(), () -> true, BUDGET)))
                .isEqualTo(PromptFailure.UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({"woman, true", "boy, false", "little girl, false", "newborn, false"})
    void givenAChild_whenRead_thenRefusedWhicheverWayItIsSaid(String noun, boolean flag) {
        server.answers(200, CLEAN);
        server.answers(
                200,
                chat(
                        SHOT.replace("\"noun\":\"woman\"", "\"noun\":\"" + noun + "\"")
                                .replace("Portrait\":false", "Portrait\":" + flag),
                        "stop"));

        assertThat(failure(read(Map.of(), () -> true, BUDGET)))
                .isEqualTo(PromptFailure.CHILD_SUBJECT);
    }

    @Test
    void givenNoAnswer_whenTheBudgetIsUp_thenTimedOut() {
        server.answers(200, CLEAN);
        server.neverAnswers();

        assertThat(failure(read(Map.of(), () -> true, Duration.ofSeconds(1))))
                .isEqualTo(PromptFailure.TIMED_OUT);
        assertThat(failure(read(Map.of(), () -> true, Duration.ZERO)))
                .isEqualTo(PromptFailure.TIMED_OUT);
        assertThat(server.asked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1"})
    @Tag("P50")
    void givenConsentWithdrawn_whenRead_thenNothingMoreIsSent(int questionsAllowed, int sent) {
        server.answers(200, CLEAN);
        server.answers(200, chat(SHOT, "stop"));
        var asked = new AtomicInteger();

        PhotoReading reading =
                read(Map.of(), () -> asked.getAndIncrement() < questionsAllowed, BUDGET);

        assertThat(failure(reading)).isEqualTo(PromptFailure.CONSENT_WITHDRAWN);
        assertThat(server.asked()).hasSize(sent);
    }

    @Test
    @Tag("P25")
    void givenNoKeyOrNoMoney_whenOffered_thenNotAvailable() {
        assertThat(reader(Map.of()).available()).isTrue();
        server.dayIsSpent();
        assertThat(reader(Map.of()).available()).isFalse();
        assertThat(reader(Map.of("aisha.openai.api-key", "")).available()).isFalse();
    }

    private static PromptFailure failure(PhotoReading reading) {
        return switch (reading) {
            case PhotoReading.Refused(var failure, _) -> failure;
            case PhotoReading.Failed(var failure, _) -> failure;
            case PhotoReading.Seen seen -> throw new AssertionError("was read: " + seen);
        };
    }

    private PhotoReading read(
            Map<String, String> settings, BooleanSupplier allowed, Duration budget) {
        return reader(settings).read(UUID.randomUUID(), PHOTO, "ru", budget, allowed);
    }

    private PhotoReader reader(Map<String, String> settings) {
        var config =
                new SmallRyeConfigBuilder()
                        .withMapping(VisionConfig.class)
                        .withDefaultValues(settings)
                        .withDefaultValue("aisha.vision.budget", "PT10S")
                        .withValidateUnknown(false)
                        .build()
                        .getConfigMapping(VisionConfig.class);
        var once = new java.util.HashMap<>(settings);
        once.put("aisha.openai.retries", "0");
        return new PhotoReader(
                server.openAi(once), PromptWriting.judgement(), config, new ObjectMapper());
    }
}
