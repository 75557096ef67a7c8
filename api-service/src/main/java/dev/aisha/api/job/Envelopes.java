package dev.aisha.api.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import dev.aisha.api.web.RequestId;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Packs payloads with the trace they belong to, and unpacks them.
@ApplicationScoped
class Envelopes {
    private static final TextMapGetter<Map<String, String>> HEADERS =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(Map<String, String> carrier) {
                    return carrier.keySet();
                }

                @Override
                public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
                    return carrier == null ? null : carrier.get(key);
                }
            };

    private final ObjectMapper json;
    private final OpenTelemetry telemetry;

    Envelopes(ObjectMapper json, OpenTelemetry telemetry) {
        this.json = json;
        this.telemetry = telemetry;
    }

    Serializer serializer() {
        return new JacksonSerializer(json);
    }

    byte[] pack(Object payload) {
        var trace = new HashMap<String, String>();
        telemetry
                .getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), trace, (headers, key, value) -> trace.put(key, value));
        return serializer()
                .serialize(new Envelope(trace, RequestId.current(), json.valueToTree(payload)));
    }

    <T> T payload(Envelope envelope, JobType<T> type) {
        try {
            return json.treeToValue(envelope.payload(), type.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ill-formed payload of a job " + type.name(), e);
        }
    }

    Context trace(Envelope envelope) {
        return telemetry
                .getPropagators()
                .getTextMapPropagator()
                .extract(Context.root(), envelope.trace(), HEADERS);
    }
}
