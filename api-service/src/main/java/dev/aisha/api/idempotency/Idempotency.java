package dev.aisha.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.account.Owner;
import dev.aisha.api.idempotency.KeyTable.Claim;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One tap, one effect: the effect, its key and its answer are one transaction.
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 200;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final KeyTable keys;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(KeyTable keys, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /// Runs the effect unless this owner's key has been used, then answers as the first time. An
    /// effect that throws leaves nothing behind, so a refused request may be tried again with its
    /// key.
    ///
    /// @param key the `Idempotency-Key` header, 1 to 200 characters
    /// @param route tells routes apart, for example `POST trainings`, with the ids of its path
    /// @param request the body; compared with the first one by its hash
    /// @param effect short, in the transaction: no HTTP, no S3
    /// @throws RefusedException `idempotency.key-missing`; `idempotency.mismatch` when the key
    ///   stands for another request; `idempotency.in-progress` with `Retry-After` while the first
    ///   one runs
    @Transactional
    public <T> T once(
            Owner owner,
            @Nullable String key,
            String route,
            Object request,
            Class<T> answer,
            Supplier<T> effect) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new RefusedException(
                    ProblemCode.IDEMPOTENCY_KEY_MISSING,
                    "an Idempotency-Key of 1 to 200 characters is needed");
        }
        String hash = hash(request);
        return switch (keys.claim(owner.id(), key, route, hash, clock.instant())) {
            case Claim.Fresh() -> {
                T result = effect.get();
                keys.answered(owner.id(), key, write(result));
                yield result;
            }
            case Claim.Answered(var firstRoute, var firstHash, var stored) -> {
                if (!firstRoute.equals(route) || !firstHash.equals(hash)) {
                    throw new RefusedException(
                            ProblemCode.IDEMPOTENCY_MISMATCH,
                            "this Idempotency-Key stands for another request");
                }
                yield read(stored, answer);
            }
            case Claim.Running() ->
                    throw RefusedException.retryAfter(
                            ProblemCode.IDEMPOTENCY_IN_PROGRESS,
                            "the first request with this key is not answered yet",
                            TRY_AGAIN);
        };
    }

    private String hash(Object request) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(write(request).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }

    private <T> T read(String stored, Class<T> answer) {
        try {
            return json.readValue(stored, answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer is not a " + answer, e);
        }
    }
}
