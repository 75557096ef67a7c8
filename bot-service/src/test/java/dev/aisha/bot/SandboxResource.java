package dev.aisha.bot;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// Starts Redis and the stand-in for Telegram once for a test JVM and points the bot at them.
public class SandboxResource implements QuarkusTestResourceLifecycleManager {
    public static final String KEY = "test-service-key-0123456789";
    public static final String WEBHOOK_SECRET = "test-webhook-secret-0123456789";

    private static Sandbox sandbox;

    /// The outside world.
    public static Sandbox sandbox() {
        synchronized (SandboxResource.class) {
            if (sandbox == null) {
                sandbox = Sandbox.start(SandboxOptions.forTests());
            }
            return sandbox;
        }
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        sandbox()
                .environment()
                .forEach((name, value) -> {
                    if (name.startsWith("REDIS") || name.startsWith("TELEGRAM")) {
                        settings.put(name, value);
                    }
                });
        settings.put("INTERNAL_API_KEY", KEY);
        settings.put("TELEGRAM_WEBHOOK_SECRET", WEBHOOK_SECRET);
        // nobody listens there
        settings.put("API_URL", "http://127.0.0.1:9");
        return settings;
    }

    @Override
    public void stop() {}
}
