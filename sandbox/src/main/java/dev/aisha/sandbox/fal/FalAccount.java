package dev.aisha.sandbox.fal;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Who may come in, and under which address the caller knows this sandbox.
final class FalAccount {
    private final String key;
    private final @Nullable URI publicUrl;

    FalAccount(String key, @Nullable URI publicUrl) {
        this.key = key;
        this.publicUrl = publicUrl;
    }

    /// Answers 401 itself when it says no.
    boolean admits(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        if (header == null) {
            FalJson.detail(context, 401, "Authentication is required to access this application.");
            return false;
        }
        if (!header.startsWith("Key ") || header.indexOf(':') < 0) {
            FalJson.detail(
                    context,
                    401,
                    "Invalid Key Authorization header format. Expected '<key_id>:<key_secret>'.");
            return false;
        }
        if (!header.equals("Key " + key)) {
            FalJson.detail(context, 401, "No user found for Key ID and Secret");
            return false;
        }
        return true;
    }

    String key() {
        return key;
    }

    String base(RoutingContext context) {
        if (publicUrl != null) {
            String url = publicUrl.toString();
            return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        }
        return context.request().scheme() + "://" + context.request().authority();
    }
}
