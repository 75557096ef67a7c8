package dev.aisha.api.provider;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a kind of work moves from state to state: by one conditional update that raises the
/// revision. Empty means that somebody else was first, and nothing has changed.
///
/// @param work an entity with `id`, `status` and `revision`
public record Transitions<T>(EntityManager db, Class<T> work) {
    private static final int LONGEST_DETAIL = 500;

    /// @param set what changes, and `condition` what must hold beside the status, in HQL
    public <S extends Enum<S>> Optional<T> change(
            UUID id,
            Set<S> from,
            String set,
            String condition,
            Map<String, ? extends @Nullable Object> values) {
        var update =
                db.createQuery(
                                "update %s set %s, revision = revision + 1 where id = :id and status in :from %s"
                                        .formatted(work.getSimpleName(), set, condition))
                        .setParameter("id", id)
                        .setParameter("from", List.copyOf(from));
        values.forEach(update::setParameter);
        if (update.executeUpdate() == 0) {
            return Optional.empty();
        }
        T row = db.find(work, id);
        db.refresh(row); // it may have been read before in this transaction
        return Optional.of(row);
    }

    /// What fits the column for operators.
    public static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, LONGEST_DETAIL);
    }
}
