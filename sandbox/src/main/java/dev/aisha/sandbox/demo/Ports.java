package dev.aisha.sandbox.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Finds a port in use before a service does, and says so in a sentence.
final class Ports {
    private Ports() {}

    /// @throws IllegalStateException naming the port and what to do
    static void requireFree(Services.Ports ports) {
        requireFree("api-service", ports.api());
        requireFree("api-service's management", ports.apiManagement());
        requireFree("bot-service", ports.bot());
        requireFree("bot-service's management", ports.botManagement());
    }

    static void requireFree(String service, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "port %d for %s is in use: stop what listens there (is another demo running?)"
                            .formatted(port, service),
                    taken);
        }
    }
}
