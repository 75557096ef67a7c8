package dev.aisha.sandbox.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// What counts as an address that a service on the internet would call.
public final class PublicAddress {
    private PublicAddress() {}

    /// Loopback, private, link-local and the unspecified address are nobody's on the internet.
    public static boolean isReserved(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress();
    }

    /// Whether it is https to a host with a public address; asks the name service.
    public static boolean isReachable(URI url) {
        if (!"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
            return false;
        }
        try {
            return !isReserved(InetAddress.getByName(url.getHost()));
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
