package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.IMAGE_NOT_FOUND;
import static dev.aisha.model.problem.ProblemCode.REQUEST_INVALID;

import dev.aisha.api.account.Owner;
import dev.aisha.api.gallery.ImageSearch.Place;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.gallery.ImageGrid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pages of nine.
@ApplicationScoped
@Transactional
class Grids {
    /// Images of a page.
    static final int SIZE = 9;

    private final Images images;
    private final ImageSearch search;

    Grids(Images images, ImageSearch search) {
        this.images = images;
        this.search = search;
    }

    /// A page's rows, and what is around them.
    record Page(List<Image> images, ImageGrid grid) {}

    /// @param at the page begins with this image; none: with the first after the cursor
    /// @throws RefusedException `image.not-found` when nothing is left to show
    Page page(Owner owner, ImageFilter filter, @Nullable String cursor, @Nullable UUID at) {
        Cursor after = after(owner, filter, cursor, at);
        List<Image> found = search.page(owner.id(), filter, after, SIZE + 1);
        if (found.isEmpty()) {
            throw new RefusedException(IMAGE_NOT_FOUND, "no image on this page");
        }
        List<Image> shown = found.subList(0, Math.min(SIZE, found.size()));
        Image first = shown.getFirst();
        Place place = search.place(first, filter);
        return new Page(
                shown,
                new ImageGrid(
                        shown.stream().map(image -> image.id).toList(),
                        place.total(),
                        place.before(),
                        name(shown),
                        after == null ? null : after.text(),
                        place.before() == 0 ? null : newer(owner, filter, first).text(),
                        found.size() > SIZE ? Cursor.after(shown.getLast()).text() : null));
    }

    private @Nullable Cursor after(
            Owner owner, ImageFilter filter, @Nullable String cursor, @Nullable UUID at) {
        if (cursor != null && at != null) {
            throw new RefusedException(REQUEST_INVALID, "either cursor or at");
        }
        if (at != null) {
            Image image =
                    images.owned(owner.id(), at)
                            .orElseThrow(
                                    () -> new RefusedException(IMAGE_NOT_FOUND, "no image " + at));
            return Cursor.before(image);
        }
        return cursor == null ? null : Cursor.parse(cursor);
    }

    /// The page before: so far back that it ends where this one begins.
    private Cursor newer(Owner owner, ImageFilter filter, Image first) {
        List<Cursor> before = search.before(owner.id(), filter, Cursor.after(first), SIZE);
        return before.getLast().justBefore();
    }

    private static String name(List<Image> shown) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Image image : shown) {
                digest.update(image.id.toString().getBytes(StandardCharsets.US_ASCII));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
