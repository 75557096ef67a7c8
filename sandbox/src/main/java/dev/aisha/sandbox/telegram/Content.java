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

    /// The only currency of invoices.
    String STARS = "XTR";

    /// An invoice in Stars with its Pay button.
    record Invoice(
            String title, String description, String payload, long stars, String startParameter)
            implements Content {
        @Override
        public Formatted words() {
            return Formatted.EMPTY;
        }
    }

    /// The notice that an invoice was paid, or that a payment went back.
    record Receipt(String payload, String chargeId, long stars, boolean refund) implements Content {
        @Override
        public Formatted words() {
            return Formatted.EMPTY;
        }
    }

    /// The same, said differently.
    default Content withWords(Formatted other) {
        return switch (this) {
            case Text _ -> new Text(other);
            case Photo photo -> new Photo(photo.sizes(), other);
            case Document document -> new Document(document.file(), other);
            case Invoice _, Receipt _ -> this;
        };
    }

    /// Whether both show the same, ids aside.
    default boolean looksLike(Content other) {
        return switch (this) {
            case Text _, Invoice _, Receipt _ -> equals(other);
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
