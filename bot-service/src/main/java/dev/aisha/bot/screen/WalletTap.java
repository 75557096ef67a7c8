package dev.aisha.bot.screen;

/// Buttons around the balance.
public sealed interface WalletTap extends Callback.Group {
    /// @param missing coins that are missing where the button is, 0 when none
    record TopUp(long missing) implements WalletTap {}

    /// @param stars the price that was shown
    record Buy(String packageKey, long stars, String action) implements WalletTap {}

    /// Back to where the coins were missing.
    record Return() implements WalletTap {}

    record History() implements WalletTap {}

    record OlderMovements(String cursor) implements WalletTap {}

    record NewerMovements() implements WalletTap {}

    /// Questions about payments, as /paysupport.
    record PaySupport() implements WalletTap {}

    record EnterPromo() implements WalletTap {}

    record Invite() implements WalletTap {}
}
