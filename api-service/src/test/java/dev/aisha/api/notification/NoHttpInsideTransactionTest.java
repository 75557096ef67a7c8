package dev.aisha.api.notification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoHttpInsideTransactionTest {
    @Inject @RestClient BotClient bot;

    @Test
    void givenATransaction_whenAnotherHostIsCalled_thenItFailsAtOnce() {
        var notification =
                new Notification(
                        UUID.randomUUID(),
                        "telegram:1",
                        1,
                        Instant.EPOCH,
                        new NotificationEvent.Unknown());

        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().call(() -> bot.deliver(notification)))
                .hasStackTraceContaining("an HTTP call inside a transaction");
    }
}
