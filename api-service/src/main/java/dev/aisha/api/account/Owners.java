package dev.aisha.api.account;

import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

/// Turns the external id in a route into the owner of facts. An unknown user is created on first
/// sight, with the gift, in one transaction.
@ApplicationScoped
@Transactional
public class Owners {
    private static final Pattern EXTERNAL_ID = Pattern.compile("[a-z]{2,16}:[A-Za-z0-9_-]{1,64}");

    private final AppUsers users;
    private final Ledger ledger;
    private final AccountConfig config;
    private final FormerUsers former;
    private final Clock clock;

    Owners(AppUsers users, Ledger ledger, AccountConfig config, FormerUsers former, Clock clock) {
        this.users = users;
        this.ledger = ledger;
        this.config = config;
        this.former = former;
        this.clock = clock;
    }

    /// The owner with this external id, for example `telegram:42`.
    ///
    /// @throws RefusedException `request.invalid` for an ill-formed id, `user.deleting` while the
    ///   user's data is being swept
    public Owner of(String user) {
        return known(user, config.defaultLanguage()).owner();
    }

    /// The owner with this internal id; also while the user is being deleted, so that work under
    /// way can end.
    ///
    /// @throws RefusedException `request.not-found`
    public Owner byId(UUID userId) {
        AppUser user = users.findById(userId);
        if (user == null) {
            throw new RefusedException(ProblemCode.NOT_FOUND, "no user " + userId);
        }
        return user.owner();
    }

    /// Whether the user can be told anything. Holds the user's row until the transaction ends, so
    /// that the answer stays true.
    public boolean reachable(UUID userId) {
        AppUser user = users.findById(userId, LockModeType.PESSIMISTIC_READ);
        return user != null && user.reachable;
    }

    /// The user blocked the bot: nothing is sent until the user registers again.
    public void unreachable(UUID userId) {
        users.unreachable(userId);
        Log.infof("user=%s unreachable", userId);
    }

    /// Whether the person is being deleted or is gone: nothing may be begun, kept or said any more.
    public boolean leaving(UUID userId) {
        AppUser user = users.findById(userId);
        return user == null || user.state == UserState.DELETING;
    }

    Owner register(String user, String language) {
        AppUser known = known(user, language);
        users.welcomeBack(known.id, language);
        users.getEntityManager().refresh(known);
        return known.owner();
    }

    private AppUser known(String user, String language) {
        requireWellFormed(user);
        AppUser known = users.byExternalId(user).orElseGet(() -> create(user, language));
        if (known.state == UserState.DELETING) {
            throw new RefusedException(ProblemCode.USER_DELETING, "the user is being deleted");
        }
        return known;
    }

    static void requireWellFormed(String user) {
        if (!EXTERNAL_ID.matcher(user).matches()) {
            throw new RefusedException(ProblemCode.REQUEST_INVALID, "ill-formed user id");
        }
    }

    private AppUser create(String user, String language) {
        boolean created = users.create(user, language, clock.instant());
        AppUser row = users.byExternalId(user).orElseThrow();
        if (created) {
            // who was deleted and comes back had the gift; the key names nobody
            long gift = former.had(user) ? 0 : config.newUserGiftCoins();
            ledger.grant(row.id, gift, "gift", "gift:" + UUID.randomUUID());
            Log.infof("user=%s created gift=%d", row.id, gift);
        }
        return row;
    }
}
