package dev.aisha.bot.screen;

import dev.aisha.model.account.BalanceView;
import dev.aisha.model.wallet.LedgerPage;
import dev.aisha.model.wallet.Movement;
import dev.aisha.model.wallet.MovementReason;
import dev.aisha.model.wallet.MovementState;
import dev.aisha.model.wallet.OrderView;
import dev.aisha.model.wallet.PaymentList;
import dev.aisha.model.wallet.PaymentStatus;
import dev.aisha.model.wallet.PaymentView;
import dev.aisha.model.wallet.PromoRedeemed;
import dev.aisha.model.wallet.ReferralView;
import dev.aisha.model.wallet.StarPackage;
import dev.aisha.model.wallet.TopUpOffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// What is around the balance, for tests.
public final class WalletSamples {
    private static final Instant TIME = Instant.parse("2026-11-22T16:00:00Z");

    private WalletSamples() {}

    public static BalanceView balance(long coins) {
        return new BalanceView(coins, coins, coins, 150, 5, 3, 1);
    }

    public static TopUpOffer offer(int packages) {
        return new TopUpOffer(
                7,
                IntStream.rangeClosed(1, packages)
                        .mapToObj(n ->
                                new StarPackage("package-number-" + n, n * 1000L, n * 500L, n - 1))
                        .toList());
    }

    public static OrderView order() {
        return new OrderView(Samples.ID, "large", 1000, 575);
    }

    public static PaymentView payment(PaymentStatus status, long debt) {
        return new PaymentView("charge-1", status, 1000, 575, TIME, 775, debt);
    }

    public static PaymentList payments() {
        return new PaymentList(
                List.of(
                        payment(PaymentStatus.CREDITED, 0),
                        payment(PaymentStatus.REFUNDED, 0),
                        payment(PaymentStatus.CREDITED, 0),
                        payment(PaymentStatus.REFUNDED, 0),
                        payment(PaymentStatus.CREDITED, 0)));
    }

    public static LedgerPage history() {
        List<Movement> all = new ArrayList<>();
        for (var reason : MovementReason.values()) {
            all.add(new Movement(reason, MovementState.DONE, -150, 0, TIME));
        }
        for (var state : MovementState.values()) {
            all.add(new Movement(MovementReason.GENERATION, state, 0, 21, TIME));
        }
        all.add(new Movement(MovementReason.GIFT, MovementState.DONE, Long.MAX_VALUE, 0, TIME));
        return new LedgerPage(all, "zzzzzzzzzzzz");
    }

    public static ReferralView referral() {
        return new ReferralView("AbC_-12345", 50, 3, 2, 100);
    }

    public static List<Screen> screens() {
        List<Screen> all = new ArrayList<>();
        for (int packages : new int[] {0, 1, 6, 12}) {
            all.add(new WalletScreen.TopUp(offer(packages), 0, false, Samples.ACTION));
            all.add(new WalletScreen.TopUp(offer(packages), 21, true, Samples.ACTION));
        }
        all.add(new WalletScreen.Invoice(order()));
        for (var status : PaymentStatus.values()) {
            for (var back : WalletScreen.Back.values()) {
                all.add(new WalletScreen.Payment(payment(status, 22), back));
            }
            all.add(new WalletScreen.PaymentNews(payment(status, 0)));
        }
        all.add(new WalletScreen.History(history(), false));
        all.add(new WalletScreen.History(new LedgerPage(Collections.emptyList(), null), true));
        all.add(new WalletScreen.PromoQuestion());
        all.add(new WalletScreen.PromoDone(new PromoRedeemed("WINTER", 21, 221)));
        all.add(new WalletScreen.Referral(referral(), "aisha_bot"));
        all.add(new WalletScreen.Referral(referral(), null));
        all.add(new WalletScreen.ReferralNews(50, true));
        all.add(new WalletScreen.ReferralNews(51, false));
        all.add(new WalletScreen.PaySupport(payments()));
        all.add(new WalletScreen.PaySupport(new PaymentList(List.of())));
        all.add(new Screen.Balance(balance(0)));
        return all;
    }
}
