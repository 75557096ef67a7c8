package dev.aisha.sandbox.telegram;

import java.util.List;

/// What a message shows; a photo's sizes go from small to large.
public sealed interface Content {
    /// The words: the text itself or the caption.
    Formatted words();

    record Text(Formatted words) implements Content {}

    record Photo(List<StoredFile> sizes, Formatted words) implements Content {
        StoredFile largest() {
            return sizes.getLast();
        }
    }

    record Document(StoredFile file, Formatted words) implements Content {}

    /// The same, said differently.
    default Content withWords(Formatted other) {
        return switch (this) {
            case Text _ -> new Text(other);
            case Photo photo -> new Photo(photo.sizes(), other);
            case Document document -> new Document(document.file(), other);
        };
    }

    /// Whether both show the same, ids aside.
    default boolean looksLike(Content other) {
        return switch (this) {
            case Text text -> text.equals(other);
            case Photo photo ->
                    other instanceof Photo that
                            && photo.largest().uniqueId().equals(that.largest().uniqueId())
                            && photo.words().equals(that.words());
            case Document document ->
                    other instanceof Document that
                            && document.file().uniqueId().equals(that.file().uniqueId())
                            && java.util.Objects.equals(document.file().name(), that.file().name())
                            && document.words().equals(that.words());
        };
    }
}
