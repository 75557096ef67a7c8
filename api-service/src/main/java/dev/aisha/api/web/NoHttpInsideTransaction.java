package dev.aisha.api.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;

/// A call to another host inside a transaction would hold a connection and row locks for as long as
/// the other side likes: it fails at once instead, in tests and in life.
@Provider
class NoHttpInsideTransaction implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException(
                    "an HTTP call inside a transaction: " + request.getMethod());
        }
    }
}
