package dev.aisha.bot.payment;

import dev.aisha.bot.telegram.StarTransactions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Telegram's list of payments, for the API's nightly comparison.
@Path("/internal/statement")
@RunOnVirtualThread
class StatementResource {
    private static final int MOST = 100;
    private static final int SOON = 30;

    private final StarTransactions transactions;

    StatementResource(StarTransactions transactions) {
        this.transactions = transactions;
    }

    @GET
    public Response lines(
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        if (offset < 0 || limit < 1 || limit > MOST) {
            return Response.status(400).build();
        }
        return transactions
                .lines(offset, limit)
                .map(statement -> Response.ok(statement).build())
                .orElseGet(
                        () -> Response.status(503).header(HttpHeaders.RETRY_AFTER, SOON).build());
    }
}
