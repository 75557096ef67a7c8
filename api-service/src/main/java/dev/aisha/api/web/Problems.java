package dev.aisha.api.web;

import dev.aisha.model.problem.Problem;
import dev.aisha.model.problem.Problem.Violation;
import dev.aisha.model.problem.ProblemCode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Builds problem answers; for exception mappers, here and in adapters.
public final class Problems {
    private Problems() {}

    /// A problem without more to say.
    public static Response response(ProblemCode code, String detail) {
        return response(code, detail, null, null, List.of());
    }

    /// A part we need is down; the caller may try again after a moment.
    public static Response unavailable(String detail) {
        return response(ProblemCode.UNAVAILABLE, detail, null, Duration.ofSeconds(2), List.of());
    }

    static Response response(
            ProblemCode code,
            String detail,
            @Nullable Long shortfall,
            @Nullable Duration retryAfter,
            List<Violation> violations) {
        var problem =
                new Problem(
                        "urn:aisha:problem:" + code.code(),
                        title(code),
                        code.status(),
                        detail,
                        code,
                        RequestId.current(),
                        shortfall,
                        violations);
        var response = Response.status(code.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        return response.build();
    }

    private static String title(ProblemCode code) {
        String words = code.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
