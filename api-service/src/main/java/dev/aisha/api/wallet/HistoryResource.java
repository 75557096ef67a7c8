package dev.aisha.api.wallet;

import dev.aisha.api.account.Owners;
import dev.aisha.api.ledger.LedgerHistory;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.wallet.LedgerPage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users/{user}/ledger")
@RunOnVirtualThread
class HistoryResource {
    private final Owners owners;
    private final LedgerHistory history;

    HistoryResource(Owners owners, LedgerHistory history) {
        this.owners = owners;
        this.history = history;
    }

    @GET
    public LedgerPage page(
            @PathParam("user") String user,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(100) int limit) {
        return history.page(owners.of(user).id(), parse(cursor), limit);
    }

    /// An entry's number; forging one shows nothing but the user's own history.
    private static @Nullable Long parse(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches("[0-9a-z]{1,12}")) {
            throw new RefusedException(ProblemCode.REQUEST_INVALID, "not a cursor of ours");
        }
        return Long.parseLong(cursor, 36);
    }
}
