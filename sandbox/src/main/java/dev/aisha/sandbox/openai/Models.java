package dev.aisha.sandbox.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which models there are and until when; after that day they are not found.
final class Models {
    private static final String NEVER = "";
    private static final Pattern REASONING = Pattern.compile("gpt-[5-9].*|o\\d.*");
    private static final Pattern ALWAYS_THINKING = Pattern.compile("gpt-6-astra.*|gpt-6\\.1-sol.*");

    private static final Map<String, String> SHUTDOWN =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("gpt-4-vision-preview", "2024-12-06"),
                            Map.entry("gpt-4-turbo", "2026-10-23"),
                            Map.entry("gpt-4.1-nano", "2026-10-23"),
                            Map.entry("gpt-4", "2026-10-23"),
                            Map.entry("gpt-3.5-turbo", "2026-10-23"),
                            Map.entry("gpt-5", "2026-12-11"),
                            Map.entry("gpt-5-mini", "2026-12-11"),
                            Map.entry("gpt-5-nano", "2026-12-11"),
                            Map.entry("gpt-4o", "2027-01-14"),
                            Map.entry("gpt-4o-mini", "2027-01-14"),
                            Map.entry("gpt-4.1", "2027-01-14"),
                            Map.entry("gpt-4.1-mini", "2027-01-14"),
                            Map.entry("gpt-5.1", "2027-04-01"),
                            Map.entry("gpt-5.4", NEVER),
                            Map.entry("gpt-5.4-mini", NEVER),
                            Map.entry("gpt-5.6-luna", NEVER),
                            Map.entry("gpt-6-luna", NEVER),
                            Map.entry("gpt-6-sol", NEVER),
                            Map.entry("gpt-6-astra", NEVER),
                            Map.entry("gpt-6.1-sol", NEVER),
                            Map.entry("gpt-6.1-terra", NEVER),
                            Map.entry("omni-moderation-latest", NEVER)));

    private final Clock clock;

    Models(Clock clock) {
        this.clock = clock;
    }

    private boolean isAlive(String model) {
        String day = SHUTDOWN.get(model);
        return day != null
                && (day.equals(NEVER) || LocalDate.now(clock).isBefore(LocalDate.parse(day)));
    }

    void require(String model) {
        if (!isAlive(model)) {
            throw new OpenAiErrorException(
                    404,
                    "invalid_request_error",
                    null,
                    "model_not_found",
                    "The model `" + model + "` does not exist or you do not have access to it.");
        }
    }

    static boolean reasons(String model) {
        return REASONING.matcher(model).matches();
    }

    static boolean alwaysThinks(String model) {
        return ALWAYS_THINKING.matcher(model).matches();
    }

    ObjectNode list() {
        ObjectNode answer = Json.MAPPER.createObjectNode().put("object", "list");
        ArrayNode data = answer.putArray("data");
        SHUTDOWN.keySet().stream().filter(this::isAlive).forEach(id -> data.add(one(id)));
        return answer;
    }

    ObjectNode one(String id) {
        require(id);
        String day = SHUTDOWN.getOrDefault(id, NEVER);
        return Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("object", "model")
                .put("created", 1_758_499_200)
                .put("owned_by", "openai")
                .put("shutdown_date", day.equals(NEVER) ? null : day);
    }
}
