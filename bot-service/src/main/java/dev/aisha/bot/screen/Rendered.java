package dev.aisha.bot.screen;

import dev.aisha.model.gallery.ImageVariant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What goes to Telegram, in order, ready to send: HTML within Telegram's limits.
///
/// @param parts none means: show nothing
public record Rendered(List<Part> parts) {
    /// Nothing to show.
    public static final Rendered NOTHING = new Rendered(List.of());

    public Rendered {
        parts = List.copyOf(parts);
    }

    /// These parts and then the other's.
    public Rendered and(Rendered other) {
        return new Rendered(Stream.concat(parts.stream(), other.parts().stream()).toList());
    }

    /// The same as an answer to one of many inputs that come at once: see [Placement.Live].
    public Rendered live() {
        return new Rendered(
                parts.stream()
                        .map(part ->
                                part.placement() instanceof Placement.OnScreen
                                        ? new Part(
                                                new Placement.Live(true),
                                                part.body(),
                                                part.keyboard())
                                        : part)
                        .toList());
    }

    /// One message.
    ///
    /// @param keyboard rows of inline buttons; always empty for an album
    public record Part(Placement placement, Body body, List<List<Button>> keyboard) {
        public Part {
            keyboard = keyboard.stream().map(List::copyOf).toList();
        }
    }

    /// An inline button.
    ///
    /// @param data at most 64 bytes, see [Callback#decode]
    public record Button(String label, String data) {}

    /// A message's content.
    public sealed interface Body {
        /// HTML of at most 4096 characters.
        record Text(String html) implements Body {}

        /// One image shown as a photo; HTML caption of at most 1024 characters.
        record Picture(PictureRef image, String caption) implements Body {}

        /// 2 to 4 images; the caption stands under the first.
        record Album(List<ImageRef> images, String caption) implements Body {
            public Album {
                images = List.copyOf(images);
            }
        }

        /// The original bytes as a file.
        record Document(PictureRef image, String fileName, String contentType, String caption)
                implements Body {}

        /// An invoice in Telegram Stars with its Pay button.
        ///
        /// @param title at most 32 characters
        /// @param description at most 255 characters
        /// @param payload comes back with the payment; at most 128 bytes
        record Invoice(String title, String description, String payload, long stars)
                implements Body {}

        /// Goes with [Placement.RemoveTapped].
        record Nothing() implements Body {}
    }

    /// An image of the API, by reference; its bytes come from `ApiPort.content`.
    public record ImageRef(UUID imageId, ImageVariant variant) implements PictureRef {
        @Override
        public String key() {
            return imageId + ":" + variant;
        }
    }
}
