package dev.aisha.api.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The outbox table. A row that the bot has taken is gone.
@ApplicationScoped
@Transactional
class OutboxTable implements PanacheRepositoryBase<OutboxRow, UUID> {
    void dropProgress(UUID cardId, long revision) {
        delete("cardId = ?1 and progress = true and revision < ?2", cardId, revision);
    }

    boolean hasNewer(UUID cardId, long revision) {
        return count("cardId = ?1 and revision >= ?2", cardId, revision) > 0;
    }

    boolean hasOlder(OutboxRow row) {
        return count(
                        "cardId = ?1 and revision < ?2 and state = ?3",
                        row.cardId,
                        row.revision,
                        OutboxState.WAITING)
                > 0;
    }

    /// Forgets a delivered row.
    ///
    /// @return the card's next row, if one waits
    Optional<UUID> delivered(OutboxRow row) {
        delete("id = ?1", row.id); // may have been replaced while the bot took it
        return find("cardId = ?1 and state = ?2 order by revision", row.cardId, OutboxState.WAITING)
                .firstResultOptional()
                .map(next -> next.id);
    }

    void park(UUID userId) {
        update("state = ?1 where userId = ?2", OutboxState.PARKED, userId);
    }

    List<UUID> unpark(UUID userId) {
        List<UUID> parked =
                find("userId = ?1 and state = ?2", userId, OutboxState.PARKED).stream()
                        .map(row -> row.id)
                        .toList();
        update("state = ?1 where id in ?2", OutboxState.WAITING, parked);
        return parked;
    }
}
