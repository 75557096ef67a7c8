package dev.aisha.sandbox.servers;

/// A fixed port that somebody else holds; the message is one line fit for the console.
public class PortInUseException extends IllegalStateException {
    public PortInUseException(String what, int port) {
        super(
                "Port %d (%s) is already in use: stop what listens there or choose another port."
                        .formatted(port, what));
    }
}
