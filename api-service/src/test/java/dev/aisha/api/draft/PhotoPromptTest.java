package dev.aisha.api.draft;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.draft.PromptFixtures.agree;
import static dev.aisha.api.draft.PromptFixtures.ask;
import static dev.aisha.api.draft.PromptFixtures.balance;
import static dev.aisha.api.draft.PromptFixtures.ended;
import static dev.aisha.api.draft.PromptFixtures.photo;
import static dev.aisha.api.draft.PromptFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.notification.NotificationEvent.PromptFailed;
import dev.aisha.model.notification.NotificationEvent.PromptReady;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.ShotSize;
import dev.aisha.model.prompt.WritePrompt;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reading a photo: what comes of it, what it costs, and every way in which nothing comes of it.
@QuarkusTest
class PhotoPromptTest {
    private static final Color SEA = new Color(20, 40, 160);

    @Inject PromptFixtures prompts;
    @Inject Fixtures users;
    @Inject FakeBot bot;
    @Inject TestClock clock;
    @Inject AgroalDataSource database;
    @Inject ForgetPrompts forget;

    @AfterEach
    void normal() {
        prompts.noFaults();
        prompts.flagged("violence/graphic", "gore");
    }

    @Test
    void givenAPhoto_whenRead_thenItsShotIsTheTextAndOneCoinIsPaid() {
        Owner owner = prompts.reader();
        int width = prompts.width();

        PromptView view = prompts.read(owner, photo(width, width * 16 / 9, SEA, 0.4));

        assertThat(view.status()).isEqualTo(PromptStatus.READY);
        assertThat(view.origin()).isEqualTo(DraftOrigin.PHOTO);
        assertThat(view.text())
                .contains("blue tones", "dark, low-key light", width + " by ", "of a person,")
                .doesNotContain("young", "hair");
        assertThat(view.suggestedRatio()).isEqualTo(AspectRatio.STORY);
        assertThat(view.shot()).isEqualTo(ShotSize.FULL);
        assertThat(view.reading()).contains(width + " на ", "синие тона");
        assertThat(view.charged()).isOne();
        assertThat(balance(owner).coins()).isEqualTo(199);
        assertThat(balance(owner).held()).isZero();
        await().untilAsserted(() ->
                assertThat(bot.taken(owner, PromptReady.class))
                        .containsExactly(new PromptReady(view)));
    }

    @ParameterizedTest
    @CsvSource({"0.3, FULL", "0.65, HALF", "0.95, CLOSE_UP"})
    void givenHowMuchIsSeen_whenRead_thenTheShotIsKept(double box, ShotSize shot) {
        PromptView view =
                prompts.read(prompts.reader(), photo(prompts.width(), 800, Color.ORANGE, box));

        assertThat(view.shot()).isEqualTo(shot);
        assertThat(view.text())
                .startsWith(
                        shot == ShotSize.CLOSE_UP
                                ? "close-up"
                                : shot.name().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"3000, 2000, 2048 by 1365", "1600, 3200, 1024 by 2048", "1001, 777, 1001 by 777"})
    void givenAPhotoOfAnySize_whenSent_thenItIsNoLargerThan2048InADataUrlInHighDetail(
            int width, int height, String sent) {
        int calls = prompts.calls().size();

        PromptView view = prompts.read(prompts.reader(), photo(width, height, SEA, 0.5));

        assertThat(view.text()).contains(sent);
        String asked = prompts.calls().subList(calls, prompts.calls().size()).toString();
        assertThat(asked).contains("data:image/jpeg;base64,", "detail=high", "strict=true");
    }

    @Test
    @Tag("P50")
    void givenNoConsent_whenAsked_thenRefusedAndTheOtherWayRoundItWorks() {
        Owner owner = users.owner();
        String ref = prompts.sent(owner, photo(prompts.width(), 800, SEA, 0.5));

        ask(owner, ref).then().statusCode(403).body("code", equalTo("consent.required"));
        assertThat(bot.pulls(ref)).isZero();

        agree(owner);
        UUID id = ask(owner, ref).as(PromptView.class).id();
        assertThat(ended(owner, id).status()).isEqualTo(PromptStatus.READY);
    }

    @Test
    @Tag("P50")
    void givenConsentWithdrawnBeforeThePhotoCame_whenItComes_thenNothingIsSent() {
        Owner owner = prompts.reader();
        int width = prompts.width();
        String ref = prompts.sent(owner, photo(width, 800, SEA, 0.5));
        bot.failsFilesOf(owner, 503);
        UUID id = ask(owner, ref).as(PromptView.class).id();
        await().until(() -> bot.pulls(ref) > 0);

        asBot().delete(route(owner) + "/consents/vision").then().statusCode(200);
        bot.works(owner);

        PromptView view = ended(owner, id);
        assertThat(view.status()).isEqualTo(PromptStatus.FAILED);
        assertThat(view.failure()).isEqualTo(PromptFailure.CONSENT_WITHDRAWN);
        assertThat(balance(owner).coins()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSAL, REFUSED, MODEL_REFUSED",
        "CONTENT_FILTER, REFUSED, MODEL_REFUSED",
        "LENGTH, FAILED, ANSWER_BROKEN",
        "CONTENT, FAILED, ANSWER_BROKEN",
        "EMPTY, FAILED, ANSWER_BROKEN",
        "WRONG_SHAPE, FAILED, ANSWER_BROKEN",
        "ERROR, FAILED, UNAVAILABLE"
    })
    @Tag("P22")
    void givenAModelThatDoesNotAnswer_whenRead_thenItCostsNothingAndSaysWhy(
            String kind, PromptStatus status, PromptFailure failure) {
        Owner owner = prompts.reader();
        int width = prompts.width();
        prompts.openAi(kind, width, ",\"content\":\"nothing\",\"status\":400,\"code\":\"bad\"");

        PromptView view = prompts.read(owner, photo(width, 800, SEA, 0.5));

        assertThat(view.status()).isEqualTo(status);
        assertThat(view.failure()).isEqualTo(failure);
        assertThat(view.text()).isNull();
        assertThat(balance(owner).coins()).isEqualTo(200);
        assertThat(balance(owner).held()).isZero();
        await().untilAsserted(() ->
                assertThat(bot.taken(owner, PromptFailed.class))
                        .containsExactly(new PromptFailed(view)));
    }

    @Test
    @Tag("P22")
    void givenAChild_whenRead_thenRefusedForNothing() {
        Owner owner = prompts.reader();
        int width = prompts.width();
        prompts.openAi(
                "CONTENT",
                width,
                """
                ,"content":"{\\"shot\\":\\"half\\",\\"framing\\":\\"f\\",\\"noun\\":\\"person\\",\\"pose\\":\\"p\\",\
                \\"wardrobe\\":\\"w\\",\\"setting\\":\\"s\\",\\"light\\":\\"l\\",\\"lens\\":\\"l\\",\\"palette\\":\\"p\\",\
                \\"mood\\":\\"m\\",\\"prompt\\":\\"a person in a park\\",\\"summary\\":\\"s\\",\\"childPortrait\\":true}"\
                """);

        PromptView view = prompts.read(owner, photo(width, 800, SEA, 0.5));

        assertThat(view.status()).isEqualTo(PromptStatus.REFUSED);
        assertThat(view.failure()).isEqualTo(PromptFailure.CHILD_SUBJECT);
        assertThat(balance(owner).coins()).isEqualTo(200);
    }

    @Test
    @Tag("P22")
    void givenAPhotoThatModerationFlags_whenRead_thenRefusedBeforeTheModelSeesIt() {
        Owner owner = prompts.reader();
        int width = prompts.width();
        prompts.flagged("violence/graphic", "frame of " + width + " by 800 pixels");

        PromptView view = prompts.read(owner, photo(width, 800, SEA, 0.5));

        assertThat(view.status()).isEqualTo(PromptStatus.REFUSED);
        assertThat(view.failure()).isEqualTo(PromptFailure.CONTENT_BLOCKED);
        assertThat(balance(owner).coins()).isEqualTo(200);
    }

    @Test
    void givenAFileThatIsNoPicture_whenRead_thenItSaysSoForNothing() {
        Owner owner = prompts.reader();

        assertThat(prompts.read(owner, "no picture at all".getBytes()).failure())
                .isEqualTo(PromptFailure.PHOTO_UNREADABLE);
        assertThat(prompts.read(owner, "GIF89a and so on".getBytes()).failure())
                .isEqualTo(PromptFailure.PHOTO_UNSUPPORTED);
        assertThat(prompts.read(owner, photo(100, 100, SEA, 0.5)).failure())
                .isEqualTo(PromptFailure.PHOTO_TOO_SMALL);
        assertThat(prompts.read(owner, photo(8000, 5100, SEA, 0.1)).failure())
                .isEqualTo(PromptFailure.PHOTO_TOO_LARGE);
        UUID gone = ask(owner, "never-sent").as(PromptView.class).id();
        assertThat(ended(owner, gone).failure()).isEqualTo(PromptFailure.PHOTO_LOST);
        assertThat(balance(owner).coins()).isEqualTo(200);
    }

    @Test
    void givenABotThatIsDown_whenItIsBack_thenThePhotoIsReadAndNotForEverWaitedFor() {
        Owner owner = prompts.reader();
        String ref = prompts.sent(owner, photo(prompts.width(), 800, SEA, 0.5));
        bot.failsFilesOf(owner, 503);
        UUID id = ask(owner, ref).as(PromptView.class).id();
        await().until(() -> bot.pulls(ref) > 1);
        bot.works(owner);
        assertThat(ended(owner, id).status()).isEqualTo(PromptStatus.READY);

        bot.failsFilesOf(owner, 503);
        UUID lost = ask(owner, ref).as(PromptView.class).id();
        await().until(() -> bot.pulls(ref) > 3);
        clock.tick(Duration.ofMinutes(3));
        assertThat(ended(owner, lost).failure()).isEqualTo(PromptFailure.PHOTO_LOST);
        bot.works(owner);
    }

    @Test
    void givenTheSameKey_whenAskedTwice_thenOneReadingAndOneCoin() {
        Owner owner = prompts.reader();
        String ref = prompts.sent(owner, photo(prompts.width(), 800, SEA, 0.5));

        UUID first = ask(owner, ref, "tap", 1).as(PromptView.class).id();
        UUID second = ask(owner, ref, "tap", 1).as(PromptView.class).id();

        assertThat(second).isEqualTo(first);
        ended(owner, first);
        assertThat(balance(owner).coins()).isEqualTo(199);
        assertThat(bot.pulls(ref)).isOne();
    }

    @Test
    void givenAnotherPriceOrNoCoins_whenAsked_thenNothingIsHeld() throws SQLException {
        Owner owner = prompts.reader();
        String ref = prompts.sent(owner, photo(prompts.width(), 800, SEA, 0.5));

        ask(owner, ref, "a", 2).then().statusCode(409).body("code", equalTo("price.changed"));
        run("UPDATE ledger_account SET balance = 0 WHERE user_id = '%s'".formatted(owner.id()));
        ask(owner, ref, "b", 1)
                .then()
                .statusCode(402)
                .body("code", equalTo("ledger.insufficient-funds"))
                .body("shortfall", equalTo(1));
        assertThat(balance(owner).held()).isZero();
        // the ledger's sums must hold for the tests that come
        run("UPDATE ledger_account SET balance = 200 WHERE user_id = '%s'".formatted(owner.id()));
    }

    @Test
    @Tag("P39")
    void givenTheHoursLimit_whenAskedOnceMore_thenLaterAndOnlyForThisPerson() throws SQLException {
        Owner owner = prompts.reader();
        String ref = prompts.sent(owner, photo(prompts.width(), 800, SEA, 0.5));
        run(
                """
                INSERT INTO prompt_quota (user_id, origin, hour, used)
                VALUES ('%s', 'PHOTO', date_trunc('hour', timestamptz '%s', 'UTC'), 30)\
                """
                        .formatted(owner.id(), clock.instant()));

        var answer = ask(owner, ref);
        answer.then().statusCode(429).body("code", equalTo("prompt.rate-limited"));
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 3600L);

        Owner other = prompts.reader();
        assertThat(prompts.read(other, photo(prompts.width(), 800, SEA, 0.5)).status())
                .isEqualTo(PromptStatus.READY);
    }

    @Test
    @Tag("P25")
    void givenAPhotoThatIsRead_whenBilled_thenItsTokensAreInTheDaysSpend() throws SQLException {
        prompts.read(prompts.reader(), photo(2000, 1000, SEA, 0.5));
        long before = spent();

        prompts.read(prompts.reader(), photo(2000, 1000, SEA, 0.5));

        // 2000 × 1000 pixels are some 2300 tokens at 0.1 $ a million
        assertThat(spent() - before).isBetween(230L, 2000L);
    }

    @Test
    @Tag("P25")
    void givenTheDaysMoneyIsSpent_whenAsked_thenNothingNewIsBegunAndWordsAreUsedAsTheyAre()
            throws SQLException {
        Owner owner = prompts.reader();
        String ref = prompts.sent(owner, photo(prompts.width(), 800, SEA, 0.5));
        String before = prompts.sent(owner, photo(prompts.width(), 800, SEA, 0.5));
        UUID first = ask(owner, before, "before", 1).as(PromptView.class).id();
        assertThat(ended(owner, first).status()).isEqualTo(PromptStatus.READY);
        run(
                """
                INSERT INTO openai_spend VALUES
                  (date '%s', 'a-dear-one', 'BILLED', 1, 1, 1, 1000000000000)\
                """
                        .formatted(clock.instant().toString().substring(0, 10)));
        try {
            ask(owner, ref).then().statusCode(409).body("code", equalTo("vision.unavailable"));
            assertThat(ask(owner, before, "before", 1).as(PromptView.class).id()).isEqualTo(first);
            asBot().get(route(owner) + "/photo-prompt-offer")
                    .then()
                    .body("available", equalTo(false));
            assertThat(balance(owner).held()).isZero();
            assertThat(bot.pulls(ref)).isZero();

            var asked =
                    asBot("words")
                            .body(new WritePrompt("кот у моря", null, null))
                            .post(route(owner) + "/prompts");
            PromptView view = ended(owner, asked.as(PromptView.class).id());
            assertThat(view.text()).isEqualTo("кот у моря");
            assertThat(view.enhanced()).isFalse();
        } finally {
            run("DELETE FROM openai_spend WHERE model = 'a-dear-one'");
        }
        assertThat(ask(owner, ref).statusCode()).isEqualTo(202);
    }

    private long spent() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var sum = statement.executeQuery("SELECT sum(micro_usd) FROM openai_spend")) {
            sum.next();
            return sum.getLong(1);
        }
    }

    @Test
    void givenOldPrompts_whenForgotten_thenTheyAreGone() {
        Owner owner = prompts.reader();
        PromptView view = prompts.read(owner, photo(prompts.width(), 800, SEA, 0.5));

        clock.tick(Duration.ofDays(31));
        forget.run();

        asBot().get(route(owner) + "/prompts/" + view.id()).then().statusCode(404);
    }

    @Test
    void givenAnOffer_whenAsked_thenPriceCoinsAndConsentAreSaid() {
        Owner owner = users.owner();

        asBot().get(route(owner) + "/photo-prompt-offer")
                .then()
                .statusCode(200)
                .body("price", equalTo(1))
                .body("coins", equalTo(200))
                .body("available", equalTo(true))
                .body("consented", equalTo(false))
                .body("policyVersion", equalTo("2026-11"));
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
