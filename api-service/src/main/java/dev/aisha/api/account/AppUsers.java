package dev.aisha.api.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The user table.
@ApplicationScoped
@Transactional
class AppUsers implements PanacheRepositoryBase<AppUser, UUID> {
    Optional<AppUser> byExternalId(String user) {
        return find("externalId", user).firstResultOptional();
    }

    /// Lets the database decide which of two first sights creates the user; the other one waits for
    /// it and then finds the row.
    ///
    /// @return whether this call created it
    boolean create(String user, String language, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                INSERT INTO app_user (id, external_id, subject, language, reachable, epoch, state, created_at)
                                VALUES (:id, :user, :subject, :language, true, 0, 'ACTIVE', :now)
                                ON CONFLICT ON CONSTRAINT app_user_external_id_uq DO NOTHING\
                                """)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("user", user)
                        .setParameter("subject", UUID.randomUUID())
                        .setParameter("language", language)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// Telegram's language is followed until the person has chosen one.
    void welcomeBack(UUID id, String language) {
        getEntityManager()
                .createNativeQuery(
                        """
                        UPDATE app_user SET reachable = true, language = coalesce(
                            (SELECT s.language FROM user_settings s WHERE s.user_id = app_user.id), :language)
                        WHERE id = :id\
                        """)
                .setParameter("language", language)
                .setParameter("id", id)
                .executeUpdate();
    }

    void speak(UUID id, String language) {
        update("language = ?1 where id = ?2", language, id);
    }

    /// ACTIVE → DELETING; running work sees another epoch.
    void leave(UUID id, Instant now) {
        update(
                "state = ?1, epoch = epoch + 1, deletingSince = ?2 where id = ?3 and state = ?4",
                UserState.DELETING,
                now,
                id,
                UserState.ACTIVE);
    }

    List<AppUser> active(Collection<UUID> subjects) {
        return list("subject in ?1 and state = ?2", subjects, UserState.ACTIVE);
    }

    void swept(UUID id, long rows, long objects) {
        update(
                "sweptRows = sweptRows + ?1, sweptObjects = sweptObjects + ?2 where id = ?3",
                rows,
                objects,
                id);
    }

    void unreachable(UUID id) {
        update("reachable = false where id = ?1", id);
    }
}
