package dev.aisha.api.account;

import dev.aisha.api.web.RefusedException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// People who asked to be forgotten, from the word to the last trace.
@ApplicationScoped
@Transactional
public class Leavers {
    private final AppUsers users;
    private final Owners owners;
    private final ConsentTable consents;
    private final FormerUsers former;
    private final Clock clock;

    Leavers(AppUsers users, Owners owners, ConsentTable consents, FormerUsers former, Clock clock) {
        this.users = users;
        this.owners = owners;
        this.consents = consents;
        this.former = former;
        this.clock = clock;
    }

    /// Somebody who leaves.
    ///
    /// @param rows deleted so far
    /// @param objects deleted so far
    public record Leaver(Owner owner, Instant since, long rows, long objects) {}

    /// ACTIVE → DELETING, and nothing leaves for outside any more. Once is enough.
    ///
    /// @throws RefusedException `request.invalid` for an ill-formed id
    public Leaver leave(String user) {
        Owners.requireWellFormed(user);
        AppUser known = users.byExternalId(user).orElse(null);
        UUID id = known == null ? owners.of(user).id() : known.id;
        Instant now = clock.instant();
        users.leave(id, now);
        consents.revokeAll(id, now);
        users.getEntityManager().clear(); // read again what was written past the session
        Leaver leaver = of(id).orElseThrow();
        Log.infof("user=%s leaving since=%s", id, leaver.since());
        return leaver;
    }

    /// The person, unless gone already or not leaving.
    public Optional<Leaver> of(UUID userId) {
        return users.findByIdOptional(userId)
                .filter(user -> user.deletingSince != null)
                .map(user ->
                        new Leaver(
                                user.owner(),
                                java.util.Objects.requireNonNull(user.deletingSince),
                                user.sweptRows,
                                user.sweptObjects));
    }

    /// Of people who left, those whose rows stand there as if nothing had been said: their external
    /// ids.
    public List<String> backAgain(Collection<UUID> subjects) {
        return users.active(subjects).stream().map(user -> user.externalId).toList();
    }

    /// Adds to what was deleted so far.
    public void swept(UUID userId, long rows, long objects) {
        users.swept(userId, rows, objects);
    }

    /// The last trace; fails while any other row still refers to the person.
    public void forget(Leaver leaver) {
        former.remember(leaver.owner().user());
        users.deleteById(leaver.owner().id());
    }
}
