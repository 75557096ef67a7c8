package dev.aisha.sandbox.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback address.
public final class Ports {
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 100;

    private Ports() {}

    /// Fails with one clear line when a fixed port is taken; port 0 always passes.
    public static void requireFree(String what, int port) {
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException _) {
            throw new PortInUseException(what, port);
        }
    }

    /// A port that was free a moment ago on every address, for servers that cannot choose one
    /// themselves. It lies below those that systems hand out by themselves (Linux: from 32768), so
    /// that no outgoing connection gets it before the server does.
    public static int free() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var _ = new ServerSocket(port)) {
                return port;
            } catch (IOException _) {
                // taken: another one
            }
        }
        throw new IllegalStateException("no free port from " + FIRST + " to " + LAST);
    }
}
