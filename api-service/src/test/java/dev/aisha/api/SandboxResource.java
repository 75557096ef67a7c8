package dev.aisha.api;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.servers.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// Starts the outside world once for a test JVM, with an empty database, and points the service at
/// it. It ends with the JVM, since Quarkus starts the service anew for each test profile.
public class SandboxResource implements QuarkusTestResourceLifecycleManager {
    /// The key that tests call the API with, and the API the bot.
    public static final String KEY = "test-service-key-0123456789";

    /// The key before it, still accepted.
    public static final String PREVIOUS_KEY = "test-previous-key-0123456789";

    private static Sandbox sandbox;

    @Override
    public Map<String, String> start() {
        synchronized (SandboxResource.class) {
            if (sandbox == null) {
                sandbox = Sandbox.start(SandboxOptions.forTests().withClock(new TestClock()));
            }
        }
        int botPort = Ports.free();
        int apiPort = Ports.free();
        var settings = new HashMap<String, String>();
        settings.put("FAL_API_KEY", SandboxAccess.FAL_KEY);
        settings.put("OPENAI_API_KEY", SandboxAccess.OPENAI_KEY);
        settings.putAll(sandbox.environment());
        settings.put("INTERNAL_API_KEY", KEY);
        settings.put("INTERNAL_API_KEY_PREVIOUS", PREVIOUS_KEY);
        settings.put("BOT_URL", "http://127.0.0.1:" + botPort);
        settings.put("test.bot.port", String.valueOf(botPort));
        settings.put("test.sandbox.url", sandbox.url().toString());
        // fal's stand-in reports to the service under test
        settings.put("quarkus.http.test-port", String.valueOf(apiPort));
        // both fixed or both free: else the metrics of the two servers have different tags
        settings.put("quarkus.management.test-port", String.valueOf(Ports.free()));
        settings.put(
                "FAL_WEBHOOK_URL", "http://127.0.0.1:" + apiPort + "/api/v1/avatar/status_update");
        settings.put("aisha.provider.training-budget", "1000");
        settings.put("aisha.provider.generation-budget", "1000");
        settings.put("aisha.provider.upscale-budget", "1000");
        settings.put("aisha.upscale.store-retry", "200ms");
        settings.put("aisha.provider.training-poll", "300ms");
        settings.put("aisha.provider.generation-poll", "300ms");
        settings.put("aisha.provider.reconcile-every", "1s");
        settings.put("aisha.provider.first-backoff", "100ms");
        settings.put("aisha.spend.daily-usd", "1000000");
        // what other tests left undone ends when the clock jumps: no endpoint rests for that
        settings.put("aisha.provider.breaker-volume", "500");
        settings.put("aisha.provider.probe-after", "1s");
        settings.put("aisha.job.polling", "100ms");
        settings.put("aisha.job.heartbeat", "1S");
        settings.put("aisha.provider.generation-poll", "200ms");
        settings.put("aisha.provider.generation-budget", "20");
        settings.put("aisha.provider.first-backoff", "200ms");
        settings.put("aisha.generation.store-retry", "100ms");
        // what a test before left packing takes no place from the next one's order
        settings.put("aisha.zip.at-once", "20");
        // tests move the clock by hours: no job is dead for that
        settings.put("aisha.job.missed-heartbeats", "1000000");
        return settings;
    }

    @Override
    public void stop() {}
}
