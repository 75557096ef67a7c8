package dev.aisha.api.openai;

import io.quarkus.logging.Log;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Calls for the operator where nothing but a person's act helps: a key or region that is refused,
/// an account that is empty. Once per operation, and again only after it has worked in between.
final class OpenAiAlarm {
    private final Map<String, OpenAiFailure> raised = new ConcurrentHashMap<>();

    void failed(String operation, OpenAiException problem) {
        OpenAiFailure failure = problem.failure();
        if (!failure.ours() || raised.put(operation, failure) == failure) {
            return;
        }
        Log.errorf(
                "ALARM OpenAI %s: %s (%s)",
                operation,
                failure == OpenAiFailure.QUOTA
                        ? "the account's money or limit is used up"
                        : "our key or region is refused",
                problem.detail());
    }

    void answered(String operation) {
        raised.remove(operation);
    }
}
