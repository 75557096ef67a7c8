package dev.aisha.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// One authorised call, as tests and the console see it; pictures are cut to their beginning.
public record OpenAiCall(Instant at, String operation, JsonNode request) {}
