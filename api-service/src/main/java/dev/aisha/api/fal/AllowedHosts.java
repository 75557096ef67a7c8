package dev.aisha.api.fal;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Decides which URLs that came from outside we follow. A pattern `*.fal.media` allows subdomains
/// over https on its standard port, never an address in a private network; an entry `host:port`
/// allows exactly that, http included, and is meant for a stand-in.
@ApplicationScoped
class AllowedHosts {
    private static final int HTTPS = 443;

    private final List<String> entries;
    private final HttpUrl queue;

    AllowedHosts(FalConfig config) {
        this.entries =
                config.mediaHosts().stream().map(e -> e.strip().toLowerCase(Locale.ROOT)).toList();
        this.queue = url(config.queueUrl().toString());
    }

    /// Allows files that fal keeps for us.
    HttpUrl media(URI candidate) {
        HttpUrl url = url(candidate.toString());
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new ForbiddenHostException("credentials in a URL for " + url.host());
        }
        if (!exact(url) && !matchesPattern(url)) {
            throw new ForbiddenHostException(
                    "not a media host: " + url.scheme() + "://" + url.host() + ":" + url.port());
        }
        return url;
    }

    /// Allows a request's own URLs: same scheme, host and port as the queue we submitted to.
    HttpUrl queue(URI candidate) {
        HttpUrl url = url(candidate.toString());
        boolean same =
                url.scheme().equals(queue.scheme())
                        && url.host().equals(queue.host())
                        && url.port() == queue.port()
                        && url.username().isEmpty();
        if (!same) {
            throw new ForbiddenHostException("not the queue host: " + url.host());
        }
        return url;
    }

    /// Resolves names, but never into a private network unless the host itself is configured.
    Dns dns() {
        return name -> {
            List<InetAddress> addresses = Dns.SYSTEM.lookup(name);
            if (!named(name) && addresses.stream().anyMatch(AllowedHosts::internal)) {
                throw new UnknownHostException("leads into a private network: " + name);
            }
            return addresses;
        };
    }

    private boolean exact(HttpUrl url) {
        String bracketed = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return entries.contains(bracketed + ":" + url.port());
    }

    private boolean named(String host) {
        return host.equals(queue.host())
                || entries.stream().anyMatch(e -> e.startsWith(host + ":"));
    }

    private boolean matchesPattern(HttpUrl url) {
        if (!url.isHttps() || url.port() != HTTPS) {
            return false;
        }
        return entries.stream()
                .anyMatch(e ->
                        e.startsWith("*.")
                                ? url.host().endsWith(e.substring(1))
                                : url.host().equals(e));
    }

    private static boolean internal(InetAddress address) {
        byte[] raw = address.getAddress();
        boolean uniqueLocal = raw.length == 16 && (raw[0] & 0xfe) == 0xfc;
        boolean carrierGrade = raw.length == 4 && raw[0] == 100 && (raw[1] & 0xc0) == 64;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrierGrade;
    }

    private static HttpUrl url(String text) {
        @Nullable HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw new ForbiddenHostException("not an http URL");
        }
        return url;
    }
}
