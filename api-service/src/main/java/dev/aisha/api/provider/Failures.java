package dev.aisha.api.provider;

import dev.aisha.api.fal.FalError;
import dev.aisha.api.provider.ProviderFailure.Reason;

/// Turns fal's errors into what a feature is told.
final class Failures {
    private Failures() {}

    static Outcome outcome(FalError error) {
        Reason reason =
                switch (error.kind()) {
                    case INPUT_REFUSED -> Reason.INPUT_REFUSED;
                    case CONTENT_BLOCKED -> Reason.CONTENT_BLOCKED;
                    case CANCELLED -> Reason.CANCELLED;
                    case PROVIDER_FAILED -> Reason.PROVIDER_FAILED;
                };
        String words = (error.type() + " " + error.detail()).strip();
        return new Outcome.Failed(new ProviderFailure(reason, words));
    }

    static Outcome cancelled() {
        return new Outcome.Failed(new ProviderFailure(Reason.CANCELLED, "removed at our wish"));
    }
}
