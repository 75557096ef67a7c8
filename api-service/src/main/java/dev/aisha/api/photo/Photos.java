package dev.aisha.api.photo;

import static dev.aisha.model.photo.PhotoStatus.ACCEPTED;
import static dev.aisha.model.photo.PhotoStatus.LOST;
import static dev.aisha.model.photo.PhotoStatus.PENDING;
import static dev.aisha.model.photo.PhotoStatus.REJECTED;

import dev.aisha.api.avatar.AvatarPhotos;
import dev.aisha.api.avatar.PhotoObject;
import dev.aisha.model.photo.PhotoStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The photo table.
@ApplicationScoped
@Transactional
public class Photos implements PanacheRepositoryBase<Photo, UUID>, AvatarPhotos {
    /// What every accepted photo is stored as.
    static final String CONTENT_TYPE = "image/jpeg";

    private final PhotoErasures erasures;
    private final Clock clock;

    Photos(PhotoErasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    /// Removes every photo of an avatar, rows in the caller's transaction and objects by a job.
    public void deleteAllOf(UUID avatarId) {
        List<Photo> photos = ofAvatar(avatarId);
        forget(avatarId);
        photos.forEach(erasures::schedule);
    }

    @Override
    public Map<UUID, Counts> counts(Collection<UUID> avatarIds) {
        if (avatarIds.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, EnumMap<PhotoStatus, Integer>>();
        for (StatusCount row : statusCounts(avatarIds)) {
            found.computeIfAbsent(row.avatarId(), _ -> new EnumMap<>(PhotoStatus.class))
                    .put(row.status(), Math.toIntExact(row.photos()));
        }
        var counts = new HashMap<UUID, Counts>();
        found.forEach((id, by) -> counts.put(id, counts(by)));
        return counts;
    }

    @Override
    public List<PhotoObject> accepted(UUID avatarId) {
        return list("avatarId = ?1 and status = ?2 order by createdAt, id", avatarId, ACCEPTED)
                .stream()
                .flatMap(photo -> Optional.ofNullable(photo.objectKey).stream())
                .map(key -> new PhotoObject(key, CONTENT_TYPE))
                .toList();
    }

    @Override
    public void forget(UUID avatarId) {
        delete("avatarId", avatarId);
    }

    List<Photo> ofAvatar(UUID avatarId) {
        return list("avatarId = ?1 order by createdAt, id", avatarId);
    }

    List<Photo> accepted(UUID avatarId, UUID except) {
        return list("avatarId = ?1 and status = ?2 and id <> ?3", avatarId, ACCEPTED, except);
    }

    Optional<Photo> bySource(UUID avatarId, String sourceHash) {
        return find("avatarId = ?1 and sourceHash = ?2", avatarId, sourceHash)
                .firstResultOptional();
    }

    Optional<Photo> ofAvatar(UUID avatarId, UUID id) {
        return find("id = ?1 and avatarId = ?2", id, avatarId).firstResultOptional();
    }

    /// Writes a verdict on a pending photo.
    ///
    /// @return false when the photo is gone or judged already
    boolean judge(UUID id, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted fit -> accept(id, fit);
            case Verdict.Refused(var reason, var measured, var bound) ->
                    getEntityManager()
                                    .createQuery(
                                            """
                                            update Photo set status = :rejected, rejection = :reason,
                                                measured = :measured, bound = :bound,
                                                judgedAt = :now, sourceRef = null
                                            where id = :id and status = :pending\
                                            """)
                                    .setParameter("rejected", REJECTED)
                                    .setParameter("reason", reason)
                                    .setParameter("measured", measured)
                                    .setParameter("bound", bound)
                                    .setParameter("now", clock.instant())
                                    .setParameter("id", id)
                                    .setParameter("pending", PENDING)
                                    .executeUpdate()
                            == 1;
            case Verdict.Lost() ->
                    update(
                                    "status = ?1, judgedAt = ?2, sourceRef = null"
                                            + " where id = ?3 and status = ?4",
                                    LOST,
                                    clock.instant(),
                                    id,
                                    PENDING)
                            == 1;
        };
    }

    private boolean accept(UUID id, Verdict.Accepted fit) {
        Portrait face = fit.portrait();
        return getEntityManager()
                        .createQuery(
                                """
                                update Photo set status = :accepted, objectKey = :key,
                                    sha256 = :sha256, look = :look, width = :width,
                                    height = :height, pose = :pose, framing = :framing,
                                    faceSide = :side, sharpness = :sharpness, light = :light,
                                    warmth = :warmth, judgedAt = :now, sourceRef = null
                                where id = :id and status = :pending\
                                """)
                        .setParameter("accepted", ACCEPTED)
                        .setParameter("key", fit.objectKey())
                        .setParameter("sha256", fit.sha256())
                        .setParameter("look", fit.look())
                        .setParameter("width", fit.width())
                        .setParameter("height", fit.height())
                        .setParameter("pose", face == null ? null : face.pose())
                        .setParameter("framing", face == null ? null : face.framing())
                        .setParameter("side", face == null ? null : face.faceSide())
                        .setParameter("sharpness", face == null ? null : face.sharpness())
                        .setParameter("light", face == null ? null : face.light())
                        .setParameter("warmth", face == null ? null : face.warmth())
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .setParameter("pending", PENDING)
                        .executeUpdate()
                == 1;
    }

    private List<StatusCount> statusCounts(Collection<UUID> avatarIds) {
        return find(
                        "select avatarId, status, count(id) from Photo where avatarId in ?1"
                                + " group by avatarId, status",
                        avatarIds)
                .project(StatusCount.class)
                .list();
    }

    /// One line of the count by avatar and status.
    record StatusCount(UUID avatarId, PhotoStatus status, long photos) {}

    private static Counts counts(Map<PhotoStatus, Integer> by) {
        return new Counts(
                by.getOrDefault(ACCEPTED, 0),
                by.getOrDefault(PENDING, 0),
                by.getOrDefault(REJECTED, 0),
                by.getOrDefault(LOST, 0));
    }
}
