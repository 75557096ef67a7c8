package dev.aisha.bot;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/// The whole bot as it is, limits included; only the API is in memory.
public class RealFlows implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeApi.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("aisha.turn.retry-after", "1s");
    }
}
