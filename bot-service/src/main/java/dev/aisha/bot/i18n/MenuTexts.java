package dev.aisha.bot.i18n;

/// Main menu, help and balance.
public interface MenuTexts {
    Html menuTitle(long coins);

    Html menuNoAvatar();

    Html menuTraining();

    Html help();

    Html balance(long coins);

    Html balanceHeld(long coins);

    Html balanceBuys(long images);

    Html balancePrices(long training, long image);
}
