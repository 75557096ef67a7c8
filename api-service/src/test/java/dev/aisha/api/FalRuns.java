package dev.aisha.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FalOrder;
import dev.aisha.api.fal.FalResult;
import dev.aisha.api.fal.RequestStatus;
import dev.aisha.api.fal.Submission;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/// Orders that go to fal's stand-in by themselves, for the contracts of the catalogue's entries.
@Singleton
public class FalRuns {
    private final Fal fal;

    FalRuns(Fal fal) {
        this.fal = fal;
    }

    /// What comes out; anything but a result fails the test.
    public JsonNode output(FalOrder order) {
        var accepted =
                (Submission.Accepted)
                        fal.submit(order, UUID.randomUUID().toString(), Duration.ofMinutes(5));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> fal.status(accepted.statusUrl()) instanceof RequestStatus.Completed);
        FalResult result = fal.result(accepted.responseUrl());
        assertThat(result)
                .as(order.endpoint() + " " + order.input())
                .isInstanceOf(FalResult.Output.class);
        return ((FalResult.Output) result).json();
    }
}
