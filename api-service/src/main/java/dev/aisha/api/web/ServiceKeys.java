package dev.aisha.api.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The key we send, and those we accept. A bean of its own because filters are built before
/// run-time configuration is read.
@ApplicationScoped
class ServiceKeys {
    private static final String SCHEME = "Bearer ";

    private final String sent;
    private final List<byte[]> accepted;

    ServiceKeys(WebConfig config) {
        this.sent = SCHEME + config.key();
        this.accepted =
                Stream.of(Optional.of(config.key()), config.previousKey())
                        .flatMap(Optional::stream)
                        .map(key -> key.getBytes(StandardCharsets.UTF_8))
                        .toList();
    }

    /// The header for calls to the bot.
    String authorization() {
        return sent;
    }

    /// Compares with each key in constant time.
    boolean accepts(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return false;
        }
        byte[] given = authorization.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (byte[] key : accepted) {
            known |= MessageDigest.isEqual(key, given);
        }
        return known;
    }
}
