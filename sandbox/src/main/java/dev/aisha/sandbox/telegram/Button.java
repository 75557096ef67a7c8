package dev.aisha.sandbox.telegram;

import org.jspecify.annotations.Nullable;

/// A button under a message; exactly one of data, url and copied text says what a tap does.
public record Button(
        String text,
        @Nullable String data,
        @Nullable String url,
        @Nullable String copyText,
        @Nullable String style) {}
