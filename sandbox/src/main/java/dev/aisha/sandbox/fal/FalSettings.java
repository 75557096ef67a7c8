package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the whole account and its models behave until the next reset; each field is also a member of
/// the JSON at `PATCH /control/fal/settings`.
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE)
public final class FalSettings {
    /// What every webhook names as the customer, as a real account would see its own id.
    public static final String WEBHOOK_USER_ID = "github|sandbox";

    private volatile int concurrency = 2;
    private volatile long trainingMillis = 20_000;
    private volatile long generationMillis = 3_000;
    private volatile int loraBytes = 256 * 1024;
    private volatile int minImages = 4;
    private volatile int maxImages = 100;
    private volatile @Nullable Long mediaExpirySeconds;
    private volatile boolean jwksDown;
    private volatile String webhookUserId = WEBHOOK_USER_ID;
    private volatile long webhookBackoffMillis = 1_000;
    private volatile int webhookAttempts = 10;
    private volatile long webhookTimeoutMillis = 15_000;
    private volatile List<String> nsfwWords = List.of("nsfw", "nude", "naked");

    private volatile boolean strictInputs = true;
    private volatile List<String> deprecated = List.of("fal-ai/flux-pro-trainer");
    private volatile Map<String, Double> prices = Map.of();

    static FalSettings of(boolean zeroDelay) {
        FalSettings settings = new FalSettings();
        return zeroDelay
                ? settings.training(Duration.ZERO)
                        .generation(Duration.ZERO)
                        .webhookBackoff(Duration.ofMillis(50))
                : settings;
    }

    int concurrency() {
        return concurrency;
    }

    Duration training() {
        return Duration.ofMillis(trainingMillis);
    }

    Duration generation() {
        return Duration.ofMillis(generationMillis);
    }

    int loraBytes() {
        return loraBytes;
    }

    int minImages() {
        return minImages;
    }

    int maxImages() {
        return maxImages;
    }

    @Nullable Long mediaExpirySeconds() {
        return mediaExpirySeconds;
    }

    boolean isJwksDown() {
        return jwksDown;
    }

    String webhookUserId() {
        return webhookUserId;
    }

    Duration webhookBackoff() {
        return Duration.ofMillis(webhookBackoffMillis);
    }

    int webhookAttempts() {
        return webhookAttempts;
    }

    Duration webhookTimeout() {
        return Duration.ofMillis(webhookTimeoutMillis);
    }

    List<String> nsfwWords() {
        return nsfwWords;
    }

    boolean isStrictInputs() {
        return strictInputs;
    }

    List<String> deprecated() {
        return deprecated;
    }

    Map<String, Double> prices() {
        return prices;
    }

    /// Whether an input that the endpoint does not have is refused; fal itself passes over it.
    public FalSettings strictInputs(boolean strict) {
        strictInputs = strict;
        return this;
    }

    /// Endpoints that the platform API calls deprecated.
    public FalSettings deprecated(List<String> endpoints) {
        deprecated = List.copyOf(endpoints);
        return this;
    }

    /// US dollars a unit, where the platform API is to list another price than usual.
    public FalSettings prices(Map<String, Double> usd) {
        prices = Map.copyOf(usd);
        return this;
    }

    /// Requests that run at the same time; the rest waits in the queue. A new account has 2.
    public FalSettings concurrency(int requests) {
        concurrency = requests;
        return this;
    }

    public FalSettings training(Duration duration) {
        trainingMillis = duration.toMillis();
        return this;
    }

    public FalSettings generation(Duration duration) {
        generationMillis = duration.toMillis();
        return this;
    }

    /// The least size of a trained LoRA file; it is padded with weights up to that.
    public FalSettings loraBytes(int bytes) {
        loraBytes = bytes;
        return this;
    }

    /// How many pictures a training archive must hold at least and at most.
    public FalSettings images(int min, int max) {
        minImages = min;
        maxImages = max;
        return this;
    }

    /// How long outputs are served; null = as the request asks, else for ever.
    public FalSettings mediaExpiry(@Nullable Duration duration) {
        mediaExpirySeconds = duration == null ? null : duration.toSeconds();
        return this;
    }

    /// Whether the list of public keys answers 503.
    public FalSettings jwksDown(boolean down) {
        jwksDown = down;
        return this;
    }

    public FalSettings webhookUserId(String userId) {
        webhookUserId = userId;
        return this;
    }

    /// The wait before the second delivery; it doubles each time.
    public FalSettings webhookBackoff(Duration first) {
        webhookBackoffMillis = first.toMillis();
        return this;
    }

    public FalSettings webhookAttempts(int attempts) {
        webhookAttempts = attempts;
        return this;
    }

    /// Prompt words that LoRA models answer with a black picture and pro models with a refusal.
    public FalSettings nsfwWords(List<String> words) {
        nsfwWords = List.copyOf(words);
        return this;
    }
}
