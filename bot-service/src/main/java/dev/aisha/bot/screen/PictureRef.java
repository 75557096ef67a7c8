package dev.aisha.bot.screen;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A picture by reference; its bytes are fetched only when Telegram has not seen it yet.
public sealed interface PictureRef
        permits PictureRef.ArchiveRef,
                PictureRef.ExportRef,
                PictureRef.PhotoRef,
                PictureRef.GridRef,
                PictureRef.SharedRef,
                PictureRef.SheetRef,
                PictureRef.ShippedRef,
                PictureRef.StyleRef,
                Rendered.ImageRef {
    /// Names the bytes: the same key always means the same picture. ASCII without spaces.
    String key();

    /// A training photo as it was kept: upright, without the data of its camera.
    record PhotoRef(UUID avatarId, UUID photoId) implements PictureRef {
        @Override
        public String key() {
            return "photo:" + photoId;
        }
    }

    /// A ZIP file of a person's data; no picture, and sent as a file only.
    ///
    /// @param part from 1
    record ExportRef(UUID exportId, int part) implements PictureRef {
        @Override
        public String key() {
            return "export:" + exportId + ":" + part;
        }
    }

    /// A ZIP file of images; no picture, and sent as a file only.
    ///
    /// @param part from 1
    record ArchiveRef(UUID archiveId, int part) implements PictureRef {
        @Override
        public String key() {
            return "archive:" + archiveId + ":" + part;
        }
    }

    /// What a style of the library does.
    record StyleRef(String style) implements PictureRef {
        @Override
        public String key() {
            return "style:" + style;
        }
    }

    /// The contact sheet of a training.
    record SheetRef(UUID trainingId) implements PictureRef {
        @Override
        public String key() {
            return "sheet:" + trainingId;
        }
    }

    /// Up to nine images of the gallery on one picture.
    ///
    /// @param name of this very picture, as the API says
    /// @param cursor where its page begins, or none: with the newest
    record GridRef(String name, GalleryFilter filter, @Nullable String cursor)
            implements PictureRef {
        @Override
        public String key() {
            return "grid:" + name;
        }
    }

    /// Somebody's image behind a link. Its key hides the token, which opens it.
    record SharedRef(String token) implements PictureRef {
        @Override
        public String key() {
            return "shared:" + UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// A picture that ships with the bot.
    ///
    /// @param name of the resource in `pictures/`, without its ending
    record ShippedRef(String name) implements PictureRef {
        @Override
        public String key() {
            return "shipped:" + name;
        }
    }
}
