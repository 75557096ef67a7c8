package dev.aisha.api.referral;

import static dev.aisha.model.problem.ProblemCode.REFERRAL_NOT_NEW;
import static dev.aisha.model.problem.ProblemCode.REFERRAL_UNKNOWN;

import dev.aisha.api.account.Owner;
import dev.aisha.api.ledger.Charged;
import dev.aisha.api.ledger.HoldReason;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.notification.Outbox;
import dev.aisha.api.payment.ToppedUp;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.notification.NotificationEvent.ReferralRewarded;
import dev.aisha.model.wallet.ReferralView;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/// Binds somebody new to who invited them, and rewards both once: when the invited one's first
/// avatar is trained and charged, or with their first top-up. A picture alone is not enough, since
/// the gift pays for it.
@ApplicationScoped
@Transactional
class ReferralService {
    private final Referrals referrals;
    private final Ledger ledger;
    private final Outbox outbox;
    private final ReferralConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReferralService(
            Referrals referrals, Ledger ledger, Outbox outbox, ReferralConfig config, Clock clock) {
        this.referrals = referrals;
        this.ledger = ledger;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    ReferralView view(Owner owner) {
        String code = referrals.code(owner.id(), fresh());
        var numbers = referrals.numbers(owner.id());
        return new ReferralView(
                code, config.reward(), numbers.invited(), numbers.rewarded(), numbers.earned());
    }

    /// The same referrer again changes nothing.
    ///
    /// @throws RefusedException `referral.unknown`, `referral.not-new`
    ReferralView bind(Owner owner, String code) {
        UUID referrer =
                referrals
                        .ownerOf(code)
                        .orElseThrow(
                                () -> new RefusedException(REFERRAL_UNKNOWN, "no such invitation"));
        var now = clock.instant();
        if (referrer.equals(owner.id())
                || !(referrals.bind(owner.id(), referrer, now.minus(config.newFor()), now)
                        || referrals.referrerOf(owner.id()).filter(referrer::equals).isPresent())) {
            throw new RefusedException(REFERRAL_NOT_NEW, "only somebody new can be invited");
        }
        Log.infof("user=%s invited by user=%s", owner.id(), referrer);
        return view(owner);
    }

    void toppedUp(@Observes ToppedUp event) {
        reward(event.userId());
    }

    void charged(@Observes Charged event) {
        if (event.reason() == HoldReason.TRAINING) {
            reward(event.userId());
        }
    }

    private void reward(UUID userId) {
        referrals
                .reward(userId, config.reward(), config.mostRewards(), clock.instant())
                .ifPresent(due -> {
                    pay(userId, config.reward(), "referral:" + userId, true);
                    pay(due.referrer(), due.coins(), "referrer:" + userId, false);
                });
    }

    private void pay(UUID userId, long coins, String key, boolean invited) {
        if (coins > 0) {
            ledger.grant(userId, coins, "referral", key);
            outbox.tell(userId, UUID.randomUUID(), 1, new ReferralRewarded(coins, invited));
            Log.infof("user=%s referral coins=%d", userId, coins);
        }
    }

    /// 60 random bits in 10 characters.
    private String fresh() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, 10);
    }
}
