package dev.aisha.api.openai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The chat model's troubles are not moderation's.
@QuarkusTest
class ModerationApartTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject OpenAi openAi;
    @Inject CircuitBreakerMaintenance breakers;

    @ConfigProperty(name = "test.sandbox.url")
    String sandbox;

    record Anything() {}

    @AfterEach
    void normal() {
        given().delete(url("/control/faults")).then().statusCode(204);
        breakers.reset("openai-chat");
    }

    @Test
    void givenAsManyQuestionsAsWeMayHave_whenWordsAreJudged_thenModerationIsNotBusy() {
        fault(
                "{\"target\":\"OPENAI\",\"operation\":\"chat\",\"kind\":\"DELAY\",\"delayMillis\":3000}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var questions = IntStream.range(0, 8).mapToObj(_ -> threads.submit(this::ask)).toList();
            await().until(() -> failure(ask()) == OpenAiFailure.BUSY);

            assertThat(openAi.moderate("a cat")).isInstanceOf(Answer.Given.class);

            assertThat(questions).noneMatch(Future::isDone);
        }
    }

    @Test
    void givenAChatModelThatIsDown_whenItsCircuitIsOpen_thenModerationStillAnswers() {
        fault("{\"target\":\"OPENAI\",\"operation\":\"chat\",\"kind\":\"STATUS\",\"status\":503}");
        await().until(() -> failure(ask()) == OpenAiFailure.BUSY);

        assertThat(openAi.moderate("a cat")).isInstanceOf(Answer.Given.class);
    }

    private Answer<Anything> ask() {
        var schema = JSON.createObjectNode().put("type", "object");
        schema.put("additionalProperties", false).putObject("properties");
        schema.putArray("required");
        return openAi.ask(
                new Question<>(UUID.randomUUID(), "Answer.", "{}", "any", schema, Anything.class)
                        .within(Duration.ofSeconds(6)));
    }

    private static OpenAiFailure failure(Answer<?> answer) {
        return answer instanceof Answer.Failed<?>(var failure, _) ? failure : OpenAiFailure.OFF;
    }

    private void fault(String fault) {
        given().contentType(ContentType.JSON)
                .body(fault)
                .post(url("/control/faults"))
                .then()
                .statusCode(201);
    }

    private String url(String path) {
        return sandbox.replaceAll("/$", "") + path;
    }
}
