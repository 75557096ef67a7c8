package dev.aisha.api.draft;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.draft.PromptFixtures.balance;
import static dev.aisha.api.draft.PromptFixtures.ended;
import static dev.aisha.api.draft.PromptFixtures.photo;
import static dev.aisha.api.draft.PromptFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.model.notification.NotificationEvent.PromptFailed;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.WritePrompt;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// OpenAI that takes longer than people are made to wait: the budget ends it, not OpenAI.
@QuarkusTest
@TestProfile(SlowOpenAiTest.Impatient.class)
class SlowOpenAiTest {
    /// Shorter than the stand-in's delay, so that nobody waits for either.
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("aisha.vision.budget", "1500ms", "aisha.prompt.budget", "PT1.5S");
        }
    }

    @Inject PromptFixtures prompts;
    @Inject Fixtures users;
    @Inject FakeBot bot;

    @AfterEach
    void quick() {
        prompts.noFaults();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat/completions", "moderations"})
    @Tag("P22")
    void givenASlowAnswer_whenAPhotoIsRead_thenItTimesOutForNothingAndSaysSo(String operation) {
        Owner owner = prompts.reader();
        slow(operation);

        PromptView view = prompts.read(owner, photo(prompts.width(), 800, Color.ORANGE, 0.5));

        assertThat(view.status()).isEqualTo(PromptStatus.FAILED);
        assertThat(view.failure()).isEqualTo(PromptFailure.TIMED_OUT);
        assertThat(view.text()).isNull();
        assertThat(view.charged()).isZero();
        assertThat(balance(owner).coins()).isEqualTo(200);
        assertThat(balance(owner).held()).isZero();
        await().untilAsserted(() ->
                assertThat(bot.taken(owner, PromptFailed.class))
                        .containsExactly(new PromptFailed(view)));
    }

    @Test
    @Tag("P22")
    void givenASlowSource_whenAPhotoIsRead_thenItTimesOutForNothing() {
        Owner owner = prompts.reader();
        bot.stallsFilesOf(owner);
        try {
            PromptView view = prompts.read(owner, photo(prompts.width(), 800, Color.ORANGE, 0.5));

            assertThat(view.failure()).isEqualTo(PromptFailure.TIMED_OUT);
            assertThat(balance(owner).coins()).isEqualTo(200);
            assertThat(balance(owner).held()).isZero();
        } finally {
            bot.works(owner);
        }
    }

    @Test
    void givenASlowAnswer_whenWordsAreWritten_thenTheyAreUsedAsTheyAreAndItIsSaid() {
        Owner owner = users.owner();
        slow("chat/completions");

        var asked =
                asBot(UUID.randomUUID().toString())
                        .body(new WritePrompt("кот у моря", null, null))
                        .post(route(owner) + "/prompts");
        asked.then().statusCode(202);
        PromptView view = ended(owner, asked.as(PromptView.class).id());

        assertThat(view.status()).isEqualTo(PromptStatus.READY);
        assertThat(view.enhanced()).isFalse();
        assertThat(view.text()).isEqualTo("кот у моря");
    }

    private void slow(String operation) {
        prompts.fault(
                """
                {"target":"OPENAI","operation":"%s","kind":"DELAY","delayMillis":6000}\
                """
                        .formatted(operation));
    }
}
