package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.IMAGE_NOT_FOUND;

import dev.aisha.api.account.Owner;
import dev.aisha.api.gallery.ImageSearch.Place;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.gallery.ImagePage;
import dev.aisha.model.gallery.ImageView;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person does with finished images.
@ApplicationScoped
@Transactional
class Gallery {
    private final Images images;
    private final ImageSearch search;
    private final Shares shares;
    private final ImageErasures erasures;
    private final ArchiveConfig archives;

    Gallery(
            Images images,
            ImageSearch search,
            Shares shares,
            ImageErasures erasures,
            ArchiveConfig archives) {
        this.images = images;
        this.search = search;
        this.shares = shares;
        this.erasures = erasures;
        this.archives = archives;
    }

    ImagePage page(Owner owner, ImageFilter filter, @Nullable Cursor after, int size) {
        List<Image> found = search.page(owner.id(), filter, after, size + 1);
        boolean more = found.size() > size;
        List<Image> shown = more ? found.subList(0, size) : found;
        return new ImagePage(
                images.views(shown), more ? Cursor.after(shown.getLast()).text() : null);
    }

    ImageCard latest(Owner owner, ImageFilter filter) {
        return card(
                search.newest(owner.id(), filter)
                        .orElseThrow(() -> new RefusedException(IMAGE_NOT_FOUND, "no image yet")),
                filter);
    }

    ImageCard card(Owner owner, UUID id, ImageFilter filter) {
        return card(owned(owner, id), filter);
    }

    ImageCount count(Owner owner, ImageFilter filter) {
        return new ImageCount(search.count(owner.id(), filter), archives.mostImages());
    }

    ImageView favourite(Owner owner, UUID id, boolean favourite) {
        if (!images.favourite(owner.id(), id, favourite)) {
            throw notFound(id);
        }
        return images.view(owned(owner, id));
    }

    /// A second time does nothing.
    void delete(Owner owner, UUID id) {
        images.owned(owner.id(), id)
                .ifPresent(image -> {
                    images.delete(image);
                    erasures.schedule(image);
                    Log.infof("image=%s user=%s deleted", id, owner.id());
                });
    }

    Image owned(Owner owner, UUID id) {
        return images.owned(owner.id(), id).orElseThrow(() -> notFound(id));
    }

    private ImageCard card(Image image, ImageFilter filter) {
        Place place = search.place(image, filter);
        return new ImageCard(
                images.view(image),
                place.here() == 0 ? 0 : place.before() + 1,
                place.total(),
                place.newer(),
                place.older(),
                shares.shared(image));
    }

    private static RefusedException notFound(UUID id) {
        return new RefusedException(IMAGE_NOT_FOUND, "no image " + id);
    }
}
