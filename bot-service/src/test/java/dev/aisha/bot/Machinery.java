package dev.aisha.bot;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/// The bot's machinery under a script of our own: flows, words and the API are replaced, so that a
/// test decides what a turn does.
public class Machinery implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(
                ScriptedRouter.class,
                ScriptedRenderer.class,
                ScriptedNotifications.class,
                FakeApi.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "aisha.telegram.polling.hold", "1s",
                "aisha.telegram.polling.retry-for", "3s",
                "aisha.telegram.limits.chat-burst", "1000",
                "aisha.telegram.limits.per-second", "1000",
                "aisha.telegram.limits.turn-patience", "2s",
                "aisha.turn.retry-after", "1s",
                "aisha.turn.owed-every", "200ms");
    }
}
