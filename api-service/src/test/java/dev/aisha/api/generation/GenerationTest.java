package dev.aisha.api.generation;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.generation.GenerationFixtures.balance;
import static dev.aisha.api.generation.GenerationFixtures.ends;
import static dev.aisha.api.generation.GenerationFixtures.order;
import static dev.aisha.api.generation.GenerationFixtures.reaches;
import static dev.aisha.api.generation.GenerationFixtures.started;
import static dev.aisha.api.generation.Outside.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.generation.GenerationFixtures.Person;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.PromptOrigin;
import dev.aisha.model.notification.NotificationEvent.GenerationFailed;
import dev.aisha.model.notification.NotificationEvent.GenerationReady;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of an order: every end it can come to, and what it costs.
@QuarkusTest
class GenerationTest {
    @Inject GenerationFixtures people;
    @Inject Fixtures fixtures;
    @Inject Generations generations;
    @Inject Outside outside;
    @Inject ObjectStore store;
    @Inject FakeBot bot;
    @Inject TestClock clock;

    @BeforeEach
    void normal() {
        outside.isNormal();
    }

    @Test
    void givenALora_whenOrdered_thenImagesAreKeptPaidAndTold() throws IOException {
        Person person = people.person();

        var id = started(person.user(), order(person.avatar(), "на пляже", "3:4", 2)).id();
        GenerationView view = ends(person.user(), id, GenerationStatus.SUCCEEDED);

        assertThat(view.charged()).isEqualTo(10);
        assertThat(view.promptOrigin()).isEqualTo(PromptOrigin.ENHANCED);
        assertThat(view.composedPrompt()).containsOnlyOnce(person.trigger());
        assertThat(view.images()).hasSize(2);
        assertThat(balance(person.user()).coins()).isEqualTo(190);
        assertThat(balance(person.user()).held()).isZero();
        var submit = outside.submits(person.trigger()).getFirst();
        assertThat(submit).containsEntry("endpoint", "fal-ai/flux-lora");
        assertThat(input(submit))
                .containsEntry("enable_safety_checker", true)
                .containsEntry("image_size", Map.of("width", 768, "height", 1024))
                .containsEntry("num_images", 2)
                .containsEntry("prompt", view.composedPrompt());
        var image = view.images().getFirst();
        assertThat(((Number) input(submit).get("seed")).longValue()).isEqualTo(image.seed());
        assertThat(image.width() * 4).isEqualTo(image.height() * 3);
        String key = person.owner().subject() + "/images/" + image.id();
        try (InputStream preview = store.open(Bucket.IMAGES, key + "-preview.jpg")) {
            assertThat(ImageIO.read(preview).getHeight()).isLessThanOrEqualTo(1280);
        }
        try (InputStream original = store.open(Bucket.IMAGES, key + ".jpg")) {
            assertThat(original.readAllBytes()).hasSize((int) image.bytes());
        }
        await().untilAsserted(() -> {
            var told = bot.taken(person.owner(), GenerationReady.class);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().generation().images()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"1:1", "3:4", "4:3", "9:16", "16:9"})
    void givenARatio_whenPaintedWithALora_thenTheImageHasIt(String ratio) {
        Person person = people.person();

        var id = started(person.user(), order(person.avatar(), "a tower", ratio, 1)).id();

        var image = ends(person.user(), id, GenerationStatus.SUCCEEDED).images().getFirst();
        AspectRatio wanted = image.ratio();
        assertThat(wanted.label()).isEqualTo(ratio);
        assertThat(image.width() * wanted.height()).isEqualTo(image.height() * wanted.width());
    }

    @Test
    void givenNoAvatar_whenOrdered_thenTheNoAvatarModelGetsTheRatio() {
        Owner owner = fixtures.owner();
        String mark = "lighthouse" + UUID.randomUUID().toString().substring(0, 8);

        var id = started(owner.user(), order(null, "a " + mark, "16:9", 1)).id();
        GenerationView view = ends(owner.user(), id, GenerationStatus.SUCCEEDED);

        var submit = outside.submits(mark).getFirst();
        assertThat(submit).containsEntry("endpoint", "fal-ai/flux-pro/v1.1-ultra");
        assertThat(input(submit)).containsEntry("aspect_ratio", "16:9").doesNotContainKey("loras");
        assertThat(view.images().getFirst().model()).isEqualTo("flux-ultra");
    }

    @Test
    void givenATestAvatar_whenOrdered_thenTheNoAvatarModelIsUsed() {
        Person person = people.person("PORTRAIT", "WOMAN", "TEST");

        var id = started(person, "в саду", 1).id();

        GenerationView view = ends(person.user(), id, GenerationStatus.SUCCEEDED);
        assertThat(view.images().getFirst().model()).isEqualTo("flux-ultra");
        assertThat(view.composedPrompt()).containsOnlyOnce(person.trigger() + " woman");
    }

    @Test
    void givenAStyle_whenOrdered_thenItsTriggerIsTheStyle() {
        Person person = people.person("STYLE", "THING", "LORA");

        var id = started(person, "a castle", 1).id();

        assertThat(ends(person.user(), id, GenerationStatus.SUCCEEDED).composedPrompt())
                .containsOnlyOnce("in the style of " + person.trigger());
    }

    @Test
    @Tag("P22")
    void givenOneOfThreeFlagged_whenDelivered_thenTwoArePaid() {
        Person person = people.person();
        outside.fal("{\"nsfw\":[1],\"times\":1}");

        var id = started(person, "a portrait", 3).id();
        GenerationView view = ends(person.user(), id, GenerationStatus.SUCCEEDED);

        assertThat(view.images()).extracting("number").containsExactly(1, 2);
        assertThat(view.charged()).isEqualTo(10);
        assertThat(balance(person.user()).coins()).isEqualTo(190);
    }

    @Test
    @Tag("P22")
    void givenAllFlagged_whenDelivered_thenRejectedAndNothingPaid() {
        Person person = people.person();
        outside.fal("{\"nsfw\":[0,1],\"times\":1}");

        var id = started(person, "a portrait", 2).id();

        assertEnded(person, id, GenerationStatus.REJECTED, GenerationFailure.CONTENT_BLOCKED);
        assertThat(detail(id)).isEqualTo("2 flagged or black");
    }

    @Test
    @Tag("P22")
    void givenFlaggedWords_whenModerated_thenRejectedAndNothingIsSent() {
        Person person = people.person();

        var id = started(person, "explicit scene", 2).id();

        assertEnded(person, id, GenerationStatus.REJECTED, GenerationFailure.CONTENT_BLOCKED);
        assertThat(detail(id)).startsWith("moderation: sexual");
        assertThat(outside.submits(person.trigger())).isEmpty();
    }

    @Test
    void givenTheProvidersContentPolicy_whenPainted_thenRejected() {
        Person person = people.person();
        outside.fal(
                """
                {"failStatus":422,"times":1,"failDetail":[{"loc":["body","prompt"],"msg":"flagged",
                "type":"content_policy_violation"}]}\
                """);

        var id = started(person, "a portrait", 1).id();

        assertEnded(person, id, GenerationStatus.REJECTED, GenerationFailure.CONTENT_BLOCKED);
    }

    @Test
    @Tag("P22")
    void givenTheProviderFails_whenPainted_thenFailedAndNothingPaid() {
        Person person = people.person();
        outside.fal("{\"failErrorType\":\"runner_server_error\",\"times\":1}");

        var id = started(person, "a portrait", 1).id();

        assertEnded(person, id, GenerationStatus.FAILED, GenerationFailure.PROVIDER_FAILED);
    }

    @Test
    void givenARetiredModel_whenSubmitted_thenFailedAndNothingPaid() {
        Person person = people.person();
        outside.fal("{\"refuseStatus\":404,\"refuseDetail\":\"Not Found\",\"times\":1}");

        var id = started(person, "a portrait", 1).id();

        assertEnded(person, id, GenerationStatus.FAILED, GenerationFailure.PROVIDER_FAILED);
    }

    @Test
    @Tag("P08")
    void givenUrlsThatDieAfterFiveSeconds_whenReady_thenTheImagesAreOurs() throws IOException {
        Person person = people.person();
        outside.falSettings("{\"mediaExpirySeconds\":5}");

        var id = started(person, "a portrait", 1).id();
        var image = ends(person.user(), id, GenerationStatus.SUCCEEDED).images().getFirst();

        String key = person.owner().subject() + "/images/" + image.id() + ".jpg";
        try (InputStream original = store.open(Bucket.IMAGES, key)) {
            assertThat(ImageIO.read(original).getWidth()).isEqualTo(image.width());
        }
    }

    @Test
    @Tag("P22")
    void givenResultFilesThatAreGone_whenStored_thenFailedAndNothingPaid() {
        Person person = people.person();
        outside.fault(
                """
                {"target":"FAL","operation":"GET .*/cdn/.*","kind":"STATUS","status":404}\
                """);

        var id = started(person, "a portrait", 2).id();

        assertEnded(person, id, GenerationStatus.FAILED, GenerationFailure.PROVIDER_FAILED);
        assertThat(generations.byId(id).storeAttempts).isEqualTo(3);
    }

    @Test
    @Tag("P07")
    void givenNoResultByTheDeadline_whenItComesLate_thenItWasRefundedAndIsFree() {
        Person person = people.person();
        outside.fal("{\"hold\":true,\"times\":1}");
        var id = started(person, "a portrait", 2).id();
        await().until(() -> outside.submits(person.trigger()).size() == 1);
        reaches(person.user(), id, GenerationStatus.RUNNING);

        clock.tick(Duration.ofMinutes(11));
        assertEnded(person, id, GenerationStatus.EXPIRED, GenerationFailure.EXPIRED);

        var submit = outside.submits(person.trigger()).getFirst();
        outside.completes(String.valueOf(submit.get("requestId")));
        GenerationView view = ends(person.user(), id, GenerationStatus.SUCCEEDED);
        assertThat(view.charged()).isZero();
        assertThat(view.failure()).isNull();
        assertThat(view.images()).hasSize(2);
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT);
    }

    @Test
    void givenARunningOne_whenCancelled_thenTheProvidersWordEndsItAndNothingIsPaid() {
        Person person = people.person();
        outside.fal("{\"hold\":true,\"times\":1}");
        var id = started(person, "a portrait", 2).id();
        reaches(person.user(), id, GenerationStatus.RUNNING);

        GenerationView view = cancel(person, id);

        assertThat(view.status()).isIn(GenerationStatus.CANCELLING, GenerationStatus.CANCELLED);
        assertEnded(person, id, GenerationStatus.CANCELLED, GenerationFailure.CANCELLED);
    }

    @Test
    @Tag("P22")
    void givenACancelTooLate_whenItCompletes_thenDeliveredAndPaid() {
        Person person = people.person();
        outside.fal("{\"hold\":true,\"ignoreCancel\":true,\"times\":1}");
        var id = started(person, "a portrait", 1).id();
        reaches(person.user(), id, GenerationStatus.RUNNING);

        assertThat(cancel(person, id).status()).isEqualTo(GenerationStatus.CANCELLING);
        assertThat(balance(person.user()).held()).isEqualTo(5);
        var submit = outside.submits(person.trigger()).getFirst();
        outside.completes(String.valueOf(submit.get("requestId")));

        assertThat(ends(person.user(), id, GenerationStatus.SUCCEEDED).charged()).isEqualTo(5);
        asBot().post("/api/v1/users/{user}/generations/{id}/cancel", person.user(), id)
                .then()
                .statusCode(409);
    }

    @Test
    void givenOneThatIsNotSent_whenCancelled_thenItEndsAtOnce() {
        Person person = people.person();
        outside.fal("{\"endpoint\":\"flux-lora\",\"refuseStatus\":429}");
        var id = started(person, "a portrait", 1).id();
        await().until(() -> generations.byId(id).composedPrompt != null);

        cancel(person, id);

        assertEnded(person, id, GenerationStatus.CANCELLED, GenerationFailure.CANCELLED);
        assertThat(outside.submits(person.trigger())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LENGTH, 1, TRUNCATED: length", "EMPTY, 2, BAD_ANSWER: not the schema's JSON"})
    void givenOpenAiFails_whenPrepared_thenOwnWordsAndTheReasonAreOnTheRow(
            String kind, int times, String reason) {
        Person person = people.person();
        outside.openAi("{\"kind\":\"" + kind + "\",\"times\":" + times + "}");

        var id = started(person, "у окна", 1).id();
        GenerationView view = ends(person.user(), id, GenerationStatus.SUCCEEDED);

        assertThat(view.promptOrigin()).isEqualTo(PromptOrigin.ENHANCEMENT_FAILED);
        assertThat(view.composedPrompt()).isEqualTo(person.trigger() + " man, у окна");
        assertThat(generations.byId(id).promptReason).isEqualTo(reason);
    }

    @Test
    void givenEnhancementOff_whenPrepared_thenOwnWordsWithTheTrigger() {
        Person person = unenhanced();

        var id = started(person, "a tower by the sea", 1).id();
        GenerationView view = ends(person.user(), id, GenerationStatus.SUCCEEDED);

        assertThat(view.promptOrigin()).isEqualTo(PromptOrigin.OWN_WORDS);
        assertThat(view.composedPrompt())
                .contains("a tower by the sea")
                .containsOnlyOnce(person.trigger());
    }

    @Test
    void givenEnhancementOff_whenTheWordsAreRefused_thenTheyAreStillJudged() {
        Person person = unenhanced();

        var id = started(person, "explicit scene", 1).id();

        assertEnded(person, id, GenerationStatus.REJECTED, GenerationFailure.CONTENT_BLOCKED);
    }

    private Person unenhanced() {
        Person person = people.person();
        asBot().body(ChangeSettings.NOTHING.withEnhancement(EnhancementMode.OFF))
                .put("/api/v1/users/{user}/settings", person.user())
                .then()
                .statusCode(200);
        return person;
    }

    @Test
    @Tag("P12")
    void givenNoModelForPrompts_whenOrdered_thenOwnWordsAreMadeAllTheSame() {
        Person person = people.person();
        outside.fault(
                "{\"target\":\"OPENAI\",\"operation\":\"chat\",\"kind\":\"STATUS\",\"status\":503}");

        var id = started(person, "у моря", 1).id();

        assertThat(ends(person.user(), id, GenerationStatus.SUCCEEDED).composedPrompt())
                .isEqualTo(person.trigger() + " man, у моря");
        assertThat(generations.byId(id).promptReason).matches("(DOWN|BUSY).*");
    }

    @Test
    void givenALoraCopy_whenItExpires_thenItIsUploadedAgain() {
        Person person = people.person();
        String first = path(person, 0);
        String second = path(person, 1);
        clock.tick(Duration.ofHours(24));
        String third = path(person, 2);

        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
    }

    @Test
    void givenWeightsThatChanged_whenPrepared_thenFailedAndNothingIsSent() {
        Person person = people.person();
        byte[] other = new byte[8 + 2 + 1024];
        store.put(
                Bucket.AVATARS,
                person.loraKey(),
                new ByteArrayInputStream(other),
                other.length,
                "application/octet-stream");

        var id = started(person, "a portrait", 1).id();

        assertEnded(person, id, GenerationStatus.FAILED, GenerationFailure.PROVIDER_FAILED);
        assertThat(outside.submits(person.trigger())).isEmpty();
    }

    @Test
    @Tag("P50")
    void givenConsentWithdrawnAfterTheOrder_whenPrepared_thenNothingLeaves() {
        Person person = people.person();
        outside.fault(
                """
                {"target":"OPENAI","kind":"DELAY","delayMillis":1500,"times":1}\
                """);
        var id = started(person, "a portrait", 1).id();
        asBot().delete("/api/v1/users/{user}/consents/training", person.user());

        GenerationView view =
                await().until(
                                () -> GenerationFixtures.get(person.user(), id),
                                v -> v.status().finished());

        assertThat(view.status()).isEqualTo(GenerationStatus.FAILED);
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT);
        assertThat(outside.submits(person.trigger())).isEmpty();
    }

    private String path(Person person, int index) {
        ends(person.user(), started(person, "a portrait", 1).id(), GenerationStatus.SUCCEEDED);
        var loras = (List<?>) input(outside.submits(person.trigger()).get(index)).get("loras");
        return String.valueOf(((Map<?, ?>) loras.getFirst()).get("path"));
    }

    private void assertEnded(
            Person person, UUID id, GenerationStatus status, GenerationFailure failure) {
        GenerationView view = ends(person.user(), id, status);
        assertThat(view.failure()).isEqualTo(failure);
        assertThat(view.charged()).isZero();
        assertThat(view.images()).isEmpty();
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT);
        assertThat(balance(person.user()).held()).isZero();
        await().untilAsserted(() ->
                assertThat(bot.taken(person.owner(), GenerationFailed.class))
                        .extracting(event -> event.generation().failure())
                        .containsExactly(failure));
    }

    private String detail(UUID id) {
        return String.valueOf(generations.byId(id).failureDetail);
    }

    private static GenerationView cancel(Person person, UUID id) {
        return asBot().post("/api/v1/users/{user}/generations/{id}/cancel", person.user(), id)
                .as(GenerationView.class);
    }
}
