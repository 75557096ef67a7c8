package dev.aisha.api.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is stored with a job: its payload, and the trace and request that asked for it.
///
/// @param trace W3C trace context headers
record Envelope(Map<String, String> trace, @Nullable String requestId, JsonNode payload) {}
