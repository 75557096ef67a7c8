package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import dev.aisha.sandbox.http.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/// Where updates go when the bot does not poll.
///
/// @param secret sent with each update; empty = none
/// @param maxConnections how many requests may be under way at once
record WebhookSettings(URI url, String secret, int maxConnections) {
    private static final Set<Integer> PORTS = Set.of(443, 80, 88, 8443);
    private static final int LONGEST_SECRET = 256;

    /// Checks a setWebhook call; strict = the rules of the public network, else a plain loopback
    /// URL is good.
    static WebhookSettings parse(Call call, boolean strict) {
        var url = url(call.text("url"));
        if (strict) {
            requirePublic(url);
        }
        var secret = call.text("secret_token");
        if (secret.length() > LONGEST_SECRET) {
            throw badRequest("secret token is too long");
        }
        if (!secret.matches("[A-Za-z0-9_-]*")) {
            throw badRequest("secret token contains unallowed characters");
        }
        return new WebhookSettings(
                url, secret, Math.clamp(call.number("max_connections", 40), 1, 100));
    }

    private static URI url(String text) {
        try {
            var url = URI.create(text);
            if (url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // refused below
        }
        throw badRequest("bad webhook: invalid URL specified");
    }

    private static void requirePublic(URI url) {
        if (!"https".equals(url.getScheme())) {
            throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (!PORTS.contains(url.getPort() < 0 ? 443 : url.getPort())) {
            throw badRequest(
                    "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
        try {
            var address = InetAddress.getByName(url.getHost());
            if (PublicAddress.isReserved(address)) {
                throw badRequest(
                        "bad webhook: IP address %s is reserved"
                                .formatted(address.getHostAddress()));
            }
        } catch (UnknownHostException _) {
            throw badRequest("bad webhook: Failed to resolve host: Name or service not known");
        }
    }
}
