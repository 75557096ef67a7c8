package dev.aisha.api.generation;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.generation.GenerationFixtures.balance;
import static dev.aisha.api.generation.GenerationFixtures.get;
import static dev.aisha.api.generation.GenerationFixtures.order;
import static dev.aisha.api.generation.GenerationFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.notification.NotificationEvent.GenerationFailed;
import dev.aisha.model.notification.NotificationEvent.GenerationReady;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Thirty orders whose webhooks, polls, submit answers, cancels and deadlines come in any order and
/// number: each is bought once at most, ends once, is paid once or not at all, and told once.
@QuarkusTest
@Tag("P04")
class InterleavingTest {
    private static final int ORDERS = 30;

    @Inject Fixtures fixtures;
    @Inject Outside outside;
    @Inject FakeBot bot;
    @Inject TestClock clock;

    private final Random random = new Random(20261122);

    private record Ordered(Owner owner, String mark, UUID id) {}

    @BeforeEach
    void normal() {
        outside.isNormal();
    }

    @Test
    void givenAnyInterleaving_whenAllIsOver_thenOneResultOneCaptureOneMessage() {
        List<Ordered> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            outside.fal(behaviour(i));
            Owner owner = fixtures.owner();
            String mark = "harbour" + UUID.randomUUID().toString().substring(0, 8);
            UUID id = started(owner.user(), order(null, "a " + mark, "1:1", 2)).id();
            orders.add(new Ordered(owner, mark, id));
            if (random.nextInt(5) == 0) {
                cancel(orders.get(random.nextInt(orders.size())));
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> orders.stream().filter(this::finished).count() >= ORDERS - heldBack());
        clock.tick(Duration.ofMinutes(11));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> orders.stream().allMatch(this::finished));
        orders.forEach(this::lateResult);

        orders.forEach(this::holdsForEver);
    }

    /// Every sixth is held, every sixth loses its answer and its webhook.
    private String behaviour(int i) {
        return switch (i % 6) {
            case 0 -> "{\"hold\":true,\"webhookCopies\":3,\"times\":1}";
            case 1 -> "{\"cut\":true,\"webhook\":\"LOSE\",\"times\":1}";
            case 2 ->
                    "{\"webhookBeforeAnswer\":true,\"webhookCopies\":%d,\"times\":1}"
                            .formatted(1 + random.nextInt(10));
            case 3 ->
                    "{\"cut\":true,\"webhookCopies\":%d,\"times\":1}"
                            .formatted(1 + random.nextInt(4));
            case 4 ->
                    "{\"webhook\":\"LOSE\",\"durationMillis\":%d,\"times\":1}"
                            .formatted(random.nextInt(800));
            default ->
                    "{\"webhookCopies\":10,\"webhookDelayMillis\":%d,\"durationMillis\":%d,\"times\":1}"
                            .formatted(random.nextInt(900), random.nextInt(500));
        };
    }

    private static int heldBack() {
        return 2 * (ORDERS / 6);
    }

    private boolean finished(Ordered order) {
        return view(order).status().finished();
    }

    /// What fal still has is completed now: free, if it had expired.
    private void lateResult(Ordered order) {
        if (view(order).status() == GenerationStatus.EXPIRED) {
            outside.submits(order.mark())
                    .forEach(submit -> outside.completes(String.valueOf(submit.get("requestId"))));
        }
    }

    private void holdsForEver(Ordered order) {
        await().during(Duration.ofMillis(200))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    GenerationView view = view(order);
                    boolean made = view.status() == GenerationStatus.SUCCEEDED;
                    assertThat(view.status().finished()).isTrue();
                    assertThat(outside.submits(order.mark())).hasSizeLessThanOrEqualTo(1);
                    assertThat(balance(order.owner().user()).held()).isZero();
                    assertThat(balance(order.owner().user()).coins())
                            .isEqualTo(Fixtures.GIFT - view.charged());
                    assertThat(view.images()).hasSize(made ? 2 : 0);
                    assertThat(bot.taken(order.owner(), GenerationReady.class))
                            .hasSize(made ? 1 : 0);
                    assertThat(bot.taken(order.owner(), GenerationFailed.class))
                            .hasSize(made && view.charged() > 0 ? 0 : 1);
                });
    }

    private static void cancel(Ordered order) {
        assertThat(
                        asBot().post(
                                        "/api/v1/users/{user}/generations/{id}/cancel",
                                        order.owner().user(),
                                        order.id())
                                .statusCode())
                .isIn(200, 409);
    }

    private static GenerationView view(Ordered order) {
        return get(order.owner().user(), order.id());
    }
}
