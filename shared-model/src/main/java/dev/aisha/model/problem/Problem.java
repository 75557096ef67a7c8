package dev.aisha.model.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An `application/problem+json` body (RFC 9457) with our stable code.
///
/// @param type `urn:aisha:problem:` and the code
/// @param detail for developers and logs; people read the bot's own sentence
/// @param correlationId finds the request in the logs
/// @param shortfall coins missing, with `ledger.insufficient-funds` only
/// @param violations fields that broke a rule, with `request.invalid` only
@JsonInclude(Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        ProblemCode code,
        @Nullable String correlationId,
        @Nullable Long shortfall,
        @Nullable List<Violation> violations) {

    /// The media type of this body.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// A field and the rule it broke.
    public record Violation(String field, String message) {}
}
