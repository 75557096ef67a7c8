package dev.aisha.api.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/// Adds the service key and the request id to calls to the bot: register it on clients with the
/// config key `bot`.
@Singleton
public class BotAuthorization implements ClientRequestFilter {
    private final ServiceKeys keys;

    BotAuthorization(ServiceKeys keys) {
        this.keys = keys;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, keys.authorization());
        String id = RequestId.current();
        if (id != null) {
            request.getHeaders().putSingle(RequestId.HEADER, id);
        }
    }
}
