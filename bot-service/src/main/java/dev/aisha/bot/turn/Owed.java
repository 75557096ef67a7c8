package dev.aisha.bot.turn;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aisha.bot.screen.PictureRef;
import dev.aisha.bot.screen.Placement;
import dev.aisha.bot.screen.Rendered;
import dev.aisha.bot.telegram.Anchor;
import org.jspecify.annotations.Nullable;

/// A screen that Telegram did not take yet.
///
/// @param work what it belongs to, see `Sender`
/// @param tapped the message whose button led to it
public record Owed(String work, @Nullable Anchor tapped, Rendered rendered) {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Placement.class, Typed.class)
                    .addMixIn(Rendered.Body.class, Typed.class)
                    .addMixIn(PictureRef.class, Picture.class)
                    .registerSubtypes(Placement.class.getPermittedSubclasses())
                    .registerSubtypes(Rendered.Body.class.getPermittedSubclasses())
                    .registerSubtypes(PictureRef.class.getPermittedSubclasses())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Typed {}

    /// What has no type was written when all pictures were images.
    @JsonTypeInfo(
            use = JsonTypeInfo.Id.SIMPLE_NAME,
            property = "is",
            defaultImpl = Rendered.ImageRef.class)
    private interface Picture {}

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rendered screen is plain data", e);
        }
    }

    /// None when a newer version wrote it.
    static @Nullable Owed read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return JSON.readValue(text, Owed.class);
        } catch (JsonProcessingException _) {
            return null;
        }
    }
}
