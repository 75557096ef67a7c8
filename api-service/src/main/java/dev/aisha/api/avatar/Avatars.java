package dev.aisha.api.avatar;

import static dev.aisha.model.avatar.AvatarStatus.CANCELLED;
import static dev.aisha.model.avatar.AvatarStatus.COLLECTING;
import static dev.aisha.model.avatar.AvatarStatus.COMPLETED;
import static dev.aisha.model.avatar.AvatarStatus.DELETED;
import static dev.aisha.model.avatar.AvatarStatus.DRAFT;
import static dev.aisha.model.avatar.AvatarStatus.FAILED;
import static dev.aisha.model.avatar.AvatarStatus.READY_TO_TRAIN;
import static dev.aisha.model.avatar.AvatarStatus.TRAINING;

import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.training.TrainingPreset;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The avatar table. Every transition is one conditional update that says whether it won.
@ApplicationScoped
@Transactional
class Avatars implements PanacheRepositoryBase<Avatar, UUID> {
    /// The photo set may change in these.
    static final Set<AvatarStatus> OPEN =
            EnumSet.of(DRAFT, COLLECTING, READY_TO_TRAIN, FAILED, CANCELLED);

    private static final Set<AvatarStatus> TRAINABLE =
            EnumSet.of(READY_TO_TRAIN, FAILED, CANCELLED);

    /// A result may come after the training was given up and while new photos are collected.
    private static final Set<AvatarStatus> COMPLETABLE =
            EnumSet.of(TRAINING, COLLECTING, READY_TO_TRAIN, FAILED, CANCELLED);

    private static final int SWEPT = 500;

    private final Clock clock;

    Avatars(Clock clock) {
        this.clock = clock;
    }

    Optional<Avatar> owned(UUID userId, UUID id) {
        return find("id = ?1 and userId = ?2 and status <> ?3", id, userId, DELETED)
                .firstResultOptional();
    }

    /// The main one first, then the newest.
    List<Avatar> ofUser(UUID userId) {
        return list(
                "userId = ?1 and status <> ?2 order by main desc, createdAt desc, id desc",
                userId,
                DELETED);
    }

    /// Locks the row until the transaction ends, and reads it as it is then.
    Optional<Avatar> locked(UUID id) {
        return findByIdOptional(id)
                .map(avatar -> {
                    getEntityManager().refresh(avatar, LockModeType.PESSIMISTIC_WRITE);
                    return avatar;
                });
    }

    /// Puts changes to a user's names, numbers and main avatar in sequence until the transaction
    /// ends.
    void inSequence(UUID userId) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:user, 10))")
                .setParameter("user", userId.toString())
                .getSingleResult();
    }

    boolean nameTaken(UUID userId, AvatarName name, UUID except) {
        return count(
                        "userId = ?1 and nameKey = ?2 and status <> ?3 and id <> ?4",
                        userId,
                        name.key(),
                        DELETED,
                        except)
                > 0;
    }

    boolean rename(UUID userId, UUID id, AvatarName name) {
        return update(
                        "name = ?1, nameKey = ?2, updatedAt = ?3"
                                + " where id = ?4 and userId = ?5 and status <> ?6",
                        name.text(),
                        name.key(),
                        now(),
                        id,
                        userId,
                        DELETED)
                == 1;
    }

    boolean makeMain(UUID userId, UUID id) {
        update("main = false where userId = ?1 and main = true and id <> ?2", userId, id);
        return update(
                        "main = true where id = ?1 and userId = ?2 and status = ?3",
                        id,
                        userId,
                        COMPLETED)
                == 1;
    }

    /// Without a main avatar the newest completed one takes the place.
    void fillMain(UUID userId) {
        if (count("userId = ?1 and main = true", userId) == 0) {
            find("userId = ?1 and status = ?2 order by updatedAt desc", userId, COMPLETED)
                    .firstResultOptional()
                    .ifPresent(avatar -> makeMain(userId, avatar.id));
        }
    }

    /// A set that is no longer complete is to be checked anew.
    boolean collect(UUID id, AvatarStatus to) {
        String forgotten = to == COLLECTING ? ", preset = null" : "";
        return update(
                        "status = ?1, updatedAt = ?2"
                                + forgotten
                                + " where id = ?3 and status in ?4 and status <> ?1",
                        to,
                        now(),
                        id,
                        OPEN)
                == 1;
    }

    boolean choose(UUID userId, UUID id, @Nullable TrainingPreset preset) {
        return getEntityManager()
                        .createQuery(
                                """
                                update Avatar set preset = :preset
                                where id = :id and userId = :user and status in :open\
                                """)
                        .setParameter("preset", preset)
                        .setParameter("id", id)
                        .setParameter("user", userId)
                        .setParameter("open", OPEN)
                        .executeUpdate()
                == 1;
    }

    List<UUID> failedBefore(Instant instant) {
        return find(
                        // a literal, for the partial index
                        "select id from Avatar where status = 'FAILED' and updatedAt < ?1"
                                + " order by updatedAt",
                        instant)
                .page(0, SWEPT)
                .project(UUID.class)
                .list();
    }

    long nextPhotoRevision(UUID id) {
        update("photoRevision = photoRevision + 1 where id = ?1", id);
        return find("select photoRevision from Avatar where id = ?1", id)
                .project(Long.class)
                .singleResult();
    }

    boolean beginTraining(UUID id, UUID trainingId, int photos) {
        return update(
                        "status = ?1, trainingId = ?2, trainedPhotos = ?3, updatedAt = ?4"
                                + " where id = ?5 and status in ?6",
                        TRAINING,
                        trainingId,
                        photos,
                        now(),
                        id,
                        TRAINABLE)
                == 1;
    }

    boolean endTraining(UUID id, UUID trainingId, AvatarStatus to) {
        return update(
                        "status = ?1, updatedAt = ?2 where id = ?3 and trainingId = ?4 and status = ?5",
                        to,
                        now(),
                        id,
                        trainingId,
                        TRAINING)
                == 1;
    }

    boolean complete(UUID id, UUID trainingId, StoredArtefact artefact) {
        return getEntityManager()
                        .createQuery(
                                """
                                update Avatar set status = :completed, updatedAt = :now,
                                    artefactKind = :kind, finetuneId = :finetune,
                                    loraKey = :key, loraBaseModel = :base,
                                    loraSha256 = :sha256, loraBytes = :bytes
                                where id = :id and trainingId = :training and status in :from\
                                """)
                        .setParameter("completed", COMPLETED)
                        .setParameter("now", now())
                        .setParameter("kind", artefact.kind())
                        .setParameter("finetune", artefact.finetuneId())
                        .setParameter("key", artefact.loraKey())
                        .setParameter("base", artefact.loraBaseModel())
                        .setParameter("sha256", artefact.loraSha256())
                        .setParameter("bytes", artefact.loraBytes())
                        .setParameter("id", id)
                        .setParameter("training", trainingId)
                        .setParameter("from", COMPLETABLE)
                        .executeUpdate()
                == 1;
    }

    boolean delete(UUID userId, UUID id) {
        return update(
                        """
                        status = ?1, updatedAt = ?2, main = false, artefactKind = null,
                        finetuneId = null, loraKey = null, loraBaseModel = null,
                        loraSha256 = null, loraBytes = null
                        where id = ?3 and userId = ?4 and status not in ?5\
                        """,
                        DELETED,
                        now(),
                        id,
                        userId,
                        EnumSet.of(TRAINING, DELETED))
                == 1;
    }

    private Instant now() {
        return clock.instant();
    }
}
