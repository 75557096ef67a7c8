package dev.aisha.journey;

/// Coins: what there is, where they went, how there are more.
record WalletSteps(Visitor person) {
    void walk() {
        person.writes("/balance").sees("balance", "balance-coins");
        person.taps("historyButton").sees("historyTitle", "balance-history");
        person.writes("/balance").taps("topUpButton").sees("topUpTitle", "balance-packages");
        person.page().taps("100 ");
        person.sees("invoiceShown").page().seesElement("[data-testid=pay]").shot("balance-invoice");
        person.page().clicks("pay");
        person.sees("paymentDone", "balance-paid");
        person.writes("/balance").taps("inviteButton").sees("referralTitle", "balance-invite");
        person.writes("/balance").taps("promoButton").sees("promoQuestion", "balance-promo");
        person.writes("/paysupport").sees("paySupport", "balance-paysupport");
    }
}
