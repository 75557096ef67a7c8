package dev.aisha.api.gallery;

import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.model.gallery.ImageView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// The image table.
@ApplicationScoped
@Transactional
public class Images implements PanacheRepositoryBase<Image, UUID> {
    private final UpscalePrice upscalePrice;
    private final Clock clock;

    Images(UpscalePrice upscalePrice, Clock clock) {
        this.upscalePrice = upscalePrice;
        this.clock = clock;
    }

    ImageView view(Image image) {
        return image.view(upscalePrice.now());
    }

    List<ImageView> views(List<Image> images) {
        OptionalLong price = images.isEmpty() ? OptionalLong.empty() : upscalePrice.now();
        return images.stream().map(image -> image.view(price)).toList();
    }

    /// Adds a finished image to its owner's gallery. The same generation and number again adds
    /// nothing and answers as the first time.
    @Transactional(TxType.MANDATORY)
    public ImageView store(NewImage image) {
        return view(
                find("generationId = ?1 and number = ?2", image.generationId(), image.number())
                        .firstResultOptional()
                        .orElseGet(() -> insert(image)));
    }

    /// The images of a generation in order, without those deleted since.
    public List<ImageView> ofGeneration(UUID generationId) {
        return views(list("generationId = ?1 order by number", generationId));
    }

    /// An image with its row locked until the transaction ends: of two who want its 2K version, the
    /// second sees what the first began.
    @Transactional(TxType.MANDATORY)
    public Optional<Upscalable> locked(UUID userId, UUID id) {
        return find("id = ?1 and userId = ?2", id, userId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(Image::upscalable);
    }

    public Optional<Upscalable> upscalable(UUID id) {
        return find("id", id).firstResultOptional().map(Image::upscalable);
    }

    /// Keeps a 2K version that is in the store already.
    ///
    /// @return false when the image was deleted meanwhile
    @Transactional(TxType.MANDATORY)
    public boolean upscaled(UUID id, TwoK twoK) {
        return update(
                        "upscaledWidth = ?1, upscaledHeight = ?2, upscaledBytes = ?3,"
                                + " upscaledType = ?4, upscaledSha256 = ?5 where id = ?6",
                        twoK.width(),
                        twoK.height(),
                        twoK.bytes(),
                        twoK.contentType(),
                        twoK.sha256(),
                        id)
                == 1;
    }

    /// Where the previews of a generation's images are, in order.
    public List<String> previewKeys(UUID generationId) {
        return find("generationId = ?1 order by number", generationId).stream()
                .map(image -> image.previewKey)
                .toList();
    }

    Optional<Image> owned(UUID userId, UUID id) {
        return find("id = ?1 and userId = ?2", id, userId).firstResultOptional();
    }

    /// Those of the ids that are an owner's, newest first.
    List<Image> owned(UUID userId, Collection<UUID> ids) {
        return list("userId = ?1 and id in ?2 order by createdAt desc, id desc", userId, ids);
    }

    boolean favourite(UUID userId, UUID id, boolean favourite) {
        return update("favourite = ?1 where id = ?2 and userId = ?3", favourite, id, userId) == 1;
    }

    List<ImagesOfAvatar> byAvatar(Collection<UUID> avatarIds) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        SELECT newest.avatar_id AS "avatarId",
                            (SELECT count(*) FROM image i WHERE i.avatar_id = a.id) AS images,
                            newest.id AS newest
                        FROM unnest(CAST(:ids AS uuid[])) AS a(id) CROSS JOIN LATERAL (
                            SELECT i.avatar_id, i.id FROM image i WHERE i.avatar_id = a.id
                            ORDER BY i.created_at DESC, i.id DESC LIMIT 1) AS newest\
                        """,
                        ImagesOfAvatar.class)
                .setParameter("ids", avatarIds.toArray(UUID[]::new))
                .getResultList();
    }

    /// How many images an avatar has, and the newest of them.
    record ImagesOfAvatar(UUID avatarId, Long images, UUID newest) {}

    private Image insert(NewImage image) {
        Image row = Image.of(image, clock.instant().truncatedTo(ChronoUnit.MICROS));
        persistAndFlush(row);
        return row;
    }
}
