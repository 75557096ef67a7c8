package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.REQUEST_INVALID;

import dev.aisha.api.web.RefusedException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/// Where a page ended: opaque on the wire, the last image's key inside.
record Cursor(Instant createdAt, UUID id) {
    private static final int LENGTH = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

    // what the database can compare; a forged cursor may hold anything
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    static Cursor after(Image image) {
        return new Cursor(image.createdAt, image.id);
    }

    /// A page after this begins with the image itself.
    static Cursor before(Image image) {
        return after(image).justBefore();
    }

    /// The next greater key: a page after it begins with this cursor's own image. Ids are compared
    /// as PostgreSQL does, byte by byte.
    Cursor justBefore() {
        long low = id.getLeastSignificantBits() + 1;
        long high = id.getMostSignificantBits() + (low == 0 ? 1 : 0);
        return low == 0 && high == 0
                ? new Cursor(createdAt.plus(1, ChronoUnit.MICROS), new UUID(0, 0))
                : new Cursor(createdAt, new UUID(high, low));
    }

    static Cursor parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != LENGTH) {
                throw invalid();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            Instant createdAt = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
            if (createdAt.isBefore(FIRST) || createdAt.isAfter(LAST)) {
                throw invalid();
            }
            return new Cursor(createdAt, new UUID(buffer.getLong(), buffer.getLong()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    String text() {
        byte[] bytes =
                ByteBuffer.allocate(LENGTH)
                        .putLong(createdAt.getEpochSecond())
                        .putInt(createdAt.getNano())
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static RefusedException invalid() {
        return new RefusedException(REQUEST_INVALID, "not a cursor of ours");
    }
}
