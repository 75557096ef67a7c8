package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What happens to the next matching submits instead of the ordinary; also the JSON at `POST
/// /control/fal/behaviours`.
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE)
public final class FalBehaviour {
    /// What becomes of the webhook of a finished request.
    public enum Delivery {
        NORMAL,
        /// Never sent.
        LOSE,
        /// Kept until [FalSandbox#releaseWebhooks(boolean)], which can turn the order round.
        HOLD
    }

    private @Nullable String endpoint;
    private @Nullable Integer times;
    private boolean hold;
    private @Nullable Long durationMillis;
    private @Nullable Integer failStatus;
    private @Nullable JsonNode failDetail;
    private @Nullable String failErrorType;
    private List<Integer> nsfw = List.of();
    private @Nullable Integer refuseStatus;
    private @Nullable String refuseDetail;
    private boolean cut;
    private boolean ignoreCancel;
    private Delivery webhook = Delivery.NORMAL;
    private int webhookCopies = 1;
    private long webhookDelayMillis;
    private @Nullable String webhookUserId;
    private boolean webhookWrongKey;
    private long webhookTimestampOffsetSeconds;
    private boolean webhookBeforeAnswer;

    /// For every endpoint whose id contains a match of the regular expression.
    public static FalBehaviour on(String endpoint) {
        FalBehaviour behaviour = new FalBehaviour();
        behaviour.endpoint = endpoint;
        return behaviour;
    }

    /// For every endpoint.
    public static FalBehaviour always() {
        return new FalBehaviour();
    }

    /// For so many submits; without it until the next reset.
    public FalBehaviour times(int submits) {
        times = submits;
        return this;
    }

    /// Accepts and never completes, until told to.
    public FalBehaviour holds() {
        hold = true;
        return this;
    }

    public FalBehaviour takes(Duration duration) {
        durationMillis = duration.toMillis();
        return this;
    }

    /// Ends with a model error, whose `detail` is fal's array of causes.
    public FalBehaviour fails(int status, JsonNode detail) {
        failStatus = status;
        failDetail = detail;
        return this;
    }

    /// Ends with a model error, whose `detail` is a plain string, as older models have it.
    public FalBehaviour fails(int status, String detail) {
        return fails(status, TextNode.valueOf(detail));
    }

    /// Ends with an infrastructure error such as `runner_scheduling_failure`.
    public FalBehaviour breaks(String errorType) {
        failErrorType = errorType;
        return this;
    }

    /// Blackens the pictures with these indexes and flags them.
    public FalBehaviour nsfw(Integer... indexes) {
        nsfw = List.of(indexes);
        return this;
    }

    /// Answers the submit with this status and a string detail; nothing is queued.
    public FalBehaviour refuses(int status, String detail) {
        refuseStatus = status;
        refuseDetail = detail;
        return this;
    }

    /// Queues the request, then cuts the connection instead of answering.
    public FalBehaviour cuts() {
        cut = true;
        return this;
    }

    /// A cancellation is taken, and the request completes all the same.
    public FalBehaviour ignoresCancel() {
        ignoreCancel = true;
        return this;
    }

    public FalBehaviour webhook(Delivery delivery) {
        webhook = delivery;
        return this;
    }

    public FalBehaviour webhookCopies(int copies) {
        webhookCopies = copies;
        return this;
    }

    public FalBehaviour webhookDelay(Duration delay) {
        webhookDelayMillis = delay.toMillis();
        return this;
    }

    public FalBehaviour webhookUserId(String userId) {
        webhookUserId = userId;
        return this;
    }

    /// Signs with a key that the key list does not have.
    public FalBehaviour webhookWrongKey() {
        webhookWrongKey = true;
        return this;
    }

    public FalBehaviour webhookTimestampOffset(Duration offset) {
        webhookTimestampOffsetSeconds = offset.toSeconds();
        return this;
    }

    /// Runs the request and delivers its webhook before the submit is answered.
    public FalBehaviour webhookBeforeAnswer() {
        webhookBeforeAnswer = true;
        return this;
    }

    /// Uses this behaviour up by one if it fits.
    synchronized boolean take(String submitted) {
        if (endpoint != null && !Pattern.compile(endpoint).matcher(submitted).find()) {
            return false;
        }
        if (times == null) {
            return true;
        }
        if (times <= 0) {
            return false;
        }
        times = times - 1;
        return true;
    }

    boolean isHeld() {
        return hold;
    }

    @Nullable Duration duration() {
        return durationMillis == null ? null : Duration.ofMillis(durationMillis);
    }

    @Nullable Outcome failure() {
        if (failErrorType != null) {
            return Outcome.infrastructure(failErrorType);
        }
        if (failStatus == null) {
            return null;
        }
        JsonNode detail = failDetail == null ? TextNode.valueOf("The model failed") : failDetail;
        return Outcome.modelError(failStatus, detail);
    }

    List<Integer> nsfw() {
        return nsfw;
    }

    @Nullable Integer refuseStatus() {
        return refuseStatus;
    }

    String refuseDetail() {
        return refuseDetail == null ? "Forbidden" : refuseDetail;
    }

    boolean isCut() {
        return cut;
    }

    boolean isIgnoringCancel() {
        return ignoreCancel;
    }

    Delivery webhook() {
        return webhook;
    }

    int webhookCopies() {
        return webhookCopies;
    }

    Duration webhookDelay() {
        return Duration.ofMillis(webhookDelayMillis);
    }

    @Nullable String webhookUserId() {
        return webhookUserId;
    }

    boolean isWebhookWrongKey() {
        return webhookWrongKey;
    }

    long webhookTimestampOffsetSeconds() {
        return webhookTimestampOffsetSeconds;
    }

    boolean isWebhookBeforeAnswer() {
        return webhookBeforeAnswer;
    }
}
