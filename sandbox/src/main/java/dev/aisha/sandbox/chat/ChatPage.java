package dev.aisha.sandbox.chat;

import dev.aisha.sandbox.http.Part;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The chat page's own files, from the class path: a few known names, nothing else.
public final class ChatPage implements Part {
    private static final Map<String, String> FILES =
            Map.of(
                    "index.html", "text/html; charset=utf-8",
                    "chat.css", "text/css; charset=utf-8",
                    "chat.js", "text/javascript; charset=utf-8",
                    "view.js", "text/javascript; charset=utf-8",
                    "words.js", "text/javascript; charset=utf-8",
                    "api.js", "text/javascript; charset=utf-8",
                    "icon.svg", "image/svg+xml");

    @Override
    public void mount(Router router) {
        router.get("/").handler(context -> send(context, "index.html"));
        FILES.keySet()
                .forEach(name ->
                        router.get("/chat/" + name).handler(context -> send(context, name)));
    }

    private static void send(RoutingContext context, String name) {
        context.response()
                .putHeader("Content-Type", FILES.get(name))
                .putHeader("Cache-Control", "no-cache")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' blob: data:; object-src 'none';"
                                + " base-uri 'none'; frame-ancestors 'none'")
                .end(Buffer.buffer(read(name)));
    }

    private static byte[] read(String name) {
        try (InputStream file = ChatPage.class.getResourceAsStream("/chat/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The page lacks " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
