package dev.aisha.sandbox.http;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The address that links handed to others start with; known once the server listens.
public final class BaseUrl {
    private final AtomicReference<@Nullable URI> url = new AtomicReference<>();

    /// Without a slash at the end.
    public URI get() {
        var known = url.get();
        if (known == null) {
            throw new IllegalStateException("The sandbox's server does not listen yet");
        }
        return known;
    }

    public void set(URI value) {
        url.set(value);
    }

    /// The address of a path that starts with a slash.
    public URI resolve(String path) {
        return URI.create(get() + path);
    }
}
