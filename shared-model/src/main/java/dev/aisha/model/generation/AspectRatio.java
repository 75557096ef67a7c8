package dev.aisha.model.generation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/// The five shapes of an image.
public enum AspectRatio {
    @JsonProperty("1:1")
    PROFILE(1, 1),
    @JsonProperty("3:4")
    PORTRAIT(3, 4),
    @JsonProperty("4:3")
    CLASSIC(4, 3),
    @JsonProperty("9:16")
    STORY(9, 16),
    @JsonProperty("16:9")
    CINEMA(16, 9),
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN(1, 1);

    private final int width;
    private final int height;

    AspectRatio(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// The ratio's first number.
    public int width() {
        return width;
    }

    /// The ratio's second number.
    public int height() {
        return height;
    }

    /// As people write it, for example `16:9`.
    public String label() {
        return width + ":" + height;
    }
}
