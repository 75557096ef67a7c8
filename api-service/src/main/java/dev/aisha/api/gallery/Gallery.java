package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.IMAGE_NOT_FOUND;

import dev.aisha.api.account.Owner;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.gallery.ImageCard;
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
    private final ImageErasures erasures;

    Gallery(Images images, ImageErasures erasures) {
        this.images = images;
        this.erasures = erasures;
    }

    ImagePage page(Owner owner, boolean favourites, @Nullable Cursor after, int size) {
        List<Image> found = images.page(owner.id(), favourites, after, size + 1);
        boolean more = found.size() > size;
        List<Image> shown = more ? found.subList(0, size) : found;
        return new ImagePage(
                shown.stream().map(Image::view).toList(),
                more ? Cursor.after(shown.getLast()).text() : null);
    }

    ImageCard latest(Owner owner) {
        return card(
                images.latest(owner.id())
                        .orElseThrow(() -> new RefusedException(IMAGE_NOT_FOUND, "no image yet")));
    }

    ImageCard card(Owner owner, UUID id) {
        return card(owned(owner, id));
    }

    ImageView favourite(Owner owner, UUID id, boolean favourite) {
        if (!images.favourite(owner.id(), id, favourite)) {
            throw notFound(id);
        }
        return owned(owner, id).view();
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

    private ImageCard card(Image image) {
        return new ImageCard(
                image.view(),
                images.newerThan(image) + 1,
                images.total(image.userId),
                images.newerNeighbour(image),
                images.olderNeighbour(image));
    }

    private static RefusedException notFound(UUID id) {
        return new RefusedException(IMAGE_NOT_FOUND, "no image " + id);
    }
}
