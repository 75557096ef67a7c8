package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/// A marked stretch of text; offset and length count UTF-16 units.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Entity(
        String type, int offset, int length, @Nullable String url, @Nullable String language) {
    int end() {
        return offset + length;
    }
}
