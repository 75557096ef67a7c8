package dev.aisha.model.wallet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the payment provider says happened, oldest first; the bot reads it for the API.
///
/// @param lines from the offset that was asked for; lines that are no payments of users are there
///   too, so that offsets count
public record Statement(List<Line> lines) {
    public Statement {
        lines = List.copyOf(lines);
    }

    /// One transaction.
    ///
    /// @param chargeId a refund has its payment's
    /// @param user who paid or got it back, an external id; none: no payment of a user's invoice
    /// @param order the invoice's payload, if there was one
    /// @param stars never negative
    /// @param refund the money went back to the user
    public record Line(
            String chargeId,
            @Nullable String user,
            @Nullable String order,
            long stars,
            boolean refund,
            Instant at) {}
}
