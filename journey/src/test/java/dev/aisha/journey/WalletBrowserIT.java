package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Coins on the chat page: packages for Stars, where they went, invitations.
@BrowserJourney
class WalletBrowserIT {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @Test
    void givenAnInvitation_whenTheFriendPaysWithStars_thenBothAreRewarded() {
        String link;
        long inviter;
        try (var person = Visitor.started("Анна", "ru", "wallet")) {
            new WalletSteps(person).walk();
            person.writes("/balance").taps("inviteButton");
            link = person.reads(Pattern.compile("(r_[\\w-]+)")).group(1);
            inviter = person.page().person();
            person.leaves();
        }
        try (var friend = Visitor.started("Boris", "en", "friend")) {
            friend.writes("/start " + link).sees("noticeInvited", "invited");
            friend.writes("/balance").taps("topUpButton").page().taps("100 coins");
            friend.page().seesElement("[data-testid=pay]").clicks("pay");
            friend.page().sees("Paid: +100 coins").seesElement("[data-testid=receipt]");
            friend.sees("referralInvited", "rewarded");
            long reward =
                    friend.count("SELECT balance - 300 FROM ledger_account WHERE user_id = ?");
            assertThat(reward).isPositive();
            friend.writes("/balance").taps("historyButton").sees("reasonTopUp").sees("reasonGift");
            friend.leaves();
        }
        try (var person = Visitor.open("#user=" + inviter, "ru", PICTURES, "inviter")) {
            person.sees("referralInviter", "rewarded").writes("/balance").taps("inviteButton");
            person.page().seesLast("С наградой: 1").shot("numbers");
            assertThat(person.count("SELECT balance FROM ledger_account WHERE user_id = ?"))
                    .isGreaterThan(200);
            person.leaves();
        }
    }
}
