package dev.aisha.bot.i18n;

/// Words on buttons; plain text, never HTML.
public interface ButtonTexts {
    String back();

    String menu();

    String createAvatar();

    String newAvatar();

    String createImage();

    String myAvatars();

    String gallery();

    String balanceButton(long coins);

    String balancePlain();

    String helpButton();

    String portrait();

    String artistic();

    String man();

    String woman();

    String notSaid();

    String takeName(String name);

    String agree();

    String ready();

    String tipsButton();

    String cancel();

    String keep();

    String delete();

    String goOn();

    String pay(long coins);

    String chosenMark(String label);

    String previous();

    String next();

    String makeMain();

    String rename();

    String progress();

    String retry();

    String yesDelete();

    String noKeep();

    String otherAvatar();

    String withoutAvatar();

    String drawText();

    String addTo(String name);

    String countButton(int count, long coins);

    String create(long coins);

    String again(long coins);

    String favourite();

    String unfavourite();

    String promptButton();

    String original();

    String toPhotos();

    String toAvatar();
}
