package dev.aisha.api.sheet;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.FakeBot;
import dev.aisha.api.FalControl;
import dev.aisha.api.Fixtures;
import dev.aisha.api.ledger.Balance;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.training.TrainingFixtures;
import dev.aisha.api.training.TrainingFixtures.Ready;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.gallery.ImagePage;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.notification.NotificationEvent.GenerationFailed;
import dev.aisha.model.notification.NotificationEvent.GenerationProgressed;
import dev.aisha.model.notification.NotificationEvent.GenerationReady;
import dev.aisha.model.notification.NotificationEvent.TrainingReady;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A new avatar's contact sheet, and all that may go wrong with it.
@QuarkusTest
@TestProfile(SheetTest.WithSheets.class)
class SheetTest {
    private static final String IMAGES = "^fal-ai/flux-lora$";
    private static final long PRICE = 150;

    public static class WithSheets implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("aisha.sheet.previews", "4", "aisha.sheet.patience", "20s");
        }
    }

    @Inject TrainingFixtures trainings;
    @Inject Fixtures users;
    @Inject FalControl fal;
    @Inject FakeBot bot;
    @Inject Ledger ledger;

    private Ready ready;

    @BeforeEach
    void normalFal() {
        fal.reset();
        ready = trainings.portrait();
    }

    @AfterEach
    void calm() {
        fal.reset();
    }

    @Test
    void givenANewAvatar_whenReady_thenItIsToldOnceWithFourFreeImagesOnOneSheet()
            throws IOException {
        UUID training = trainings.start(ready, PRICE);

        TrainingReady told = told();

        assertThat(told.previews()).isEqualTo(4);
        assertThat(told.training().id()).isEqualTo(training);
        BufferedImage sheet = picture(sheet(training));
        assertThat(sheet.getWidth()).isEqualTo(2 * SheetPicture.TILE + 3 * SheetPicture.GAP);
        assertThat(sheet.getHeight()).isEqualTo(sheet.getWidth());
        assertThat(balance()).isEqualTo(new Balance(GIFT - PRICE, 0));
        ImagePage gallery = gallery();
        assertThat(gallery.images()).hasSize(4);
        assertThat(gallery.images())
                .extracting(image -> image.composedPrompt())
                .doesNotHaveDuplicates()
                .allMatch(prompt -> prompt.contains(ready.trigger()));
        assertThat(bot.taken(ready.owner(), TrainingReady.class)).hasSize(1);
        assertThat(bot.taken(ready.owner(), GenerationReady.class)).isEmpty();
        assertThat(bot.taken(ready.owner(), GenerationProgressed.class)).isEmpty();
        await().untilAsserted(() -> assertThat(billed()).isEqualTo("4"));
    }

    @Test
    void givenAWishForQuiet_whenReady_thenTheFourImagesAreThereAllTheSame() {
        asBot().body(ChangeSettings.NOTHING.withNotifyReady(false))
                .put("/api/v1/users/{user}/settings", ready.owner().user())
                .then()
                .statusCode(200);
        UUID training = trainings.start(ready, PRICE);

        assertThat(told()).matches(TrainingReady::quiet);

        sheet(training).then().statusCode(200);
        assertThat(gallery().images()).hasSize(4);
    }

    @Test
    @Tag("P22")
    void givenAllFourFail_whenReady_thenItIsToldWithoutASheetAndNothingElse() {
        fal.behave(IMAGES, "failStatus", 500, "failDetail", "out of order");
        UUID training = trainings.start(ready, PRICE);

        assertThat(told().previews()).isZero();

        sheet(training).then().statusCode(404);
        assertThat(gallery().images()).isEmpty();
        assertThat(balance()).isEqualTo(new Balance(GIFT - PRICE, 0));
        assertThat(bot.taken(ready.owner(), GenerationFailed.class)).isEmpty();
    }

    @Test
    void givenSomeFlagged_whenReady_thenTheSheetHasTheRest() throws IOException {
        fal.behave(IMAGES, "nsfw", List.of(0), "times", 2);
        UUID training = trainings.start(ready, PRICE);

        assertThat(told().previews()).isEqualTo(2);

        BufferedImage sheet = picture(sheet(training));
        assertThat(sheet.getWidth()).isEqualTo(2 * SheetPicture.TILE + 3 * SheetPicture.GAP);
        assertThat(sheet.getHeight()).isEqualTo(SheetPicture.TILE + 2 * SheetPicture.GAP);
    }

    @Test
    void givenImagesThatNeverCome_whenTheTimeIsUp_thenItIsToldWithoutThem() {
        fal.behave(IMAGES, "hold", true, "webhook", "LOSE");
        trainings.start(ready, PRICE);

        assertThat(told().previews()).isZero();
        assertThat(bot.taken(ready.owner(), TrainingReady.class)).hasSize(1);
    }

    @Test
    @Tag("P50")
    void givenConsentThatIsWithdrawn_whenReady_thenNoImageIsOrderedAndItIsToldAtOnce() {
        fal.behave("portrait-trainer", "hold", true, "times", 1);
        UUID training = trainings.start(ready, PRICE);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !trainings.order(training, "request_id").matches("null|nothing"));
        trainings.revokeConsent(ready);
        fal.complete(trainings.order(training, "request_id"));

        assertThat(told().previews()).isZero();
        assertThat(imageOrders()).isEmpty();
    }

    @Test
    void givenANewAvatar_whenItsOwnerOrders_thenPreviewsDoNotCountAgainstTheLimit() {
        fal.behave(IMAGES, "hold", true, "webhook", "LOSE");
        trainings.start(ready, PRICE);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                trainings.value(
                                        "SELECT count(*) FROM generation WHERE user_id = ?",
                                        ready.owner().id()),
                        "4"::equals);
        for (int i = 0; i < 5; i++) {
            asBot(UUID.randomUUID().toString())
                    .body(
                            Map.of(
                                    "prompt",
                                    "on the beach",
                                    "ratio",
                                    "1:1",
                                    "count",
                                    1,
                                    "quotedPrice",
                                    5))
                    .post("/api/v1/users/" + ready.owner().user() + "/generations")
                    .then()
                    .statusCode(202);
        }
    }

    @Test
    void givenAFreeImage_whenOrderedOnceMore_thenItCostsWhatAnImageCostsNow() {
        trainings.start(ready, PRICE);
        told();
        String orders = "/api/v1/users/" + ready.owner().user() + "/generations/";
        UUID free = gallery().images().getFirst().generationId();
        long price = asBot().get(orders + free).as(GenerationView.class).repeatPrice();

        for (String mode : List.of("WORDS", "PROMPT")) {
            asBot(UUID.randomUUID().toString())
                    .body(
                            Map.of(
                                    "repeatOf",
                                    free,
                                    "repeat",
                                    mode,
                                    "count",
                                    1,
                                    "quotedPrice",
                                    price))
                    .post(orders)
                    .then()
                    .statusCode(202);
        }

        assertThat(price).isEqualTo(5);
    }

    @Test
    void givenOnlyFreeImages_whenTheLatestOrderIsAsked_thenThereIsNone() {
        trainings.start(ready, PRICE);
        told();

        asBot().get("/api/v1/users/" + ready.owner().user() + "/generations/latest")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("P51")
    void givenADeletedAvatar_whenDeleted_thenItsSheetGoesToo() {
        UUID training = trainings.start(ready, PRICE);
        told();
        sheet(training).then().statusCode(200);

        asBot().delete("/api/v1/users/" + ready.owner().user() + "/avatars/" + ready.avatar());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> sheet(training).then().statusCode(404));
    }

    @Test
    @Tag("P32")
    void givenAStranger_whenTheyAskForASheet_thenItIsNotSeen() {
        UUID training = trainings.start(ready, PRICE);
        told();

        asBot().get(path(users.owner().user(), training)).then().statusCode(404);
    }

    private TrainingReady told() {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> bot.taken(ready.owner(), TrainingReady.class),
                        taken -> !taken.isEmpty())
                .getFirst();
    }

    private Response sheet(UUID training) {
        return asBot().get(path(ready.owner().user(), training));
    }

    private static String path(String user, UUID training) {
        return "/api/v1/users/" + user + "/trainings/" + training + "/sheet";
    }

    private static BufferedImage picture(Response answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    }

    private ImagePage gallery() {
        return asBot().get("/api/v1/users/" + ready.owner().user() + "/images").as(ImagePage.class);
    }

    private Balance balance() {
        return ledger.balance(ready.owner().id());
    }

    private List<JsonNode> imageOrders() {
        return fal.submits(ready.trigger()).stream()
                .filter(submit -> submit.path("endpoint").asText().endsWith("flux-lora"))
                .toList();
    }

    /// Images that the provider sends a bill for.
    private String billed() {
        return trainings.value(
                "SELECT count(*) FROM provider_spend s JOIN provider_request r ON r.id ="
                        + " s.provider_request_id JOIN generation g ON g.id = r.work_id"
                        + " WHERE g.user_id = ? AND s.certainty = 'BILLED'",
                ready.owner().id());
    }
}
