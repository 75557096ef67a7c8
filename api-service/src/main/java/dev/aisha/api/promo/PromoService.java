package dev.aisha.api.promo;

import static dev.aisha.model.problem.ProblemCode.PROMO_ALREADY_USED;
import static dev.aisha.model.problem.ProblemCode.PROMO_EXISTS;
import static dev.aisha.model.problem.ProblemCode.PROMO_EXPIRED;
import static dev.aisha.model.problem.ProblemCode.PROMO_UNKNOWN;
import static dev.aisha.model.problem.ProblemCode.PROMO_USED_UP;

import dev.aisha.api.account.Owner;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.wallet.CreatePromo;
import dev.aisha.model.wallet.PromoList;
import dev.aisha.model.wallet.PromoRedeemed;
import dev.aisha.model.wallet.PromoView;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/// Makes codes and pays them out: what a code says, within its limits, whoever comes at once.
@ApplicationScoped
@Transactional
class PromoService {
    private final PromoCodes codes;
    private final Ledger ledger;
    private final Clock clock;

    PromoService(PromoCodes codes, Ledger ledger, Clock clock) {
        this.codes = codes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// A refusal takes the redemption back with its transaction.
    PromoRedeemed redeem(Owner owner, String typed) {
        String code = PromoCodes.normal(typed);
        Instant now = clock.instant();
        var taken = codes.take(code, now).orElseThrow(() -> refusal(code, now));
        int before = codes.redemptions(code, owner.id());
        if (before >= taken.perUser()) {
            throw new RefusedException(PROMO_ALREADY_USED, "used " + before + " times");
        }
        codes.redeemed(code, owner.id(), before + 1, now);
        String key = "promo:%s:%s:%d".formatted(code, owner.id(), before + 1);
        ledger.grant(owner.id(), taken.coins(), "promo", key);
        Log.infof("user=%s promo=%s coins=%d", owner.id(), code, taken.coins());
        return new PromoRedeemed(code, taken.coins(), ledger.balance(owner.id()).available());
    }

    PromoView create(CreatePromo command) {
        if (!codes.create(command, clock.instant())) {
            throw new RefusedException(PROMO_EXISTS, "there is such a code");
        }
        PromoView view = codes.find(PromoCodes.normal(command.code())).orElseThrow();
        Log.infof("promo=%s coins=%d created", view.code(), view.coins());
        return view;
    }

    PromoList all() {
        return new PromoList(codes.all());
    }

    /// A code that is not valid yet is nobody's business.
    private RefusedException refusal(String code, Instant now) {
        PromoView known = codes.find(code).orElse(null);
        if (known == null || known.validFrom().isAfter(now)) {
            return new RefusedException(PROMO_UNKNOWN, "no such code");
        }
        return known.validUntil() != null && !known.validUntil().isAfter(now)
                ? new RefusedException(PROMO_EXPIRED, "valid until " + known.validUntil())
                : new RefusedException(PROMO_USED_UP, "used up");
    }
}
