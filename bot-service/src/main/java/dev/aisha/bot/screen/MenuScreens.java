package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Screen.Way;
import dev.aisha.model.account.UserView;
import java.util.List;

/// Menu, help, balance and problems.
record MenuScreens(Texts texts) {
    Rendered main(UserView user) {
        boolean none = user.avatars() == 0;
        boolean unfinished = !none && user.readyAvatars() == 0;
        Html text =
                texts.menuTitle(user.coins())
                        .and(none, texts.menuNoAvatar())
                        .and(unfinished, texts.menuTraining());
        Button image = button(texts.createImage(), new Callback.NewImage(null));
        Button mine = button(texts.myAvatars(), new Callback.Avatars());
        return page(
                text,
                new Keys(texts)
                        .row(none, button(texts.createAvatar(), new Callback.NewAvatar()))
                        .row(unfinished, mine)
                        .row(unfinished ? List.of(image) : List.of(image, mine))
                        .row(
                                button(texts.photoPromptButton(), new PromptTap.StartPhoto(null)),
                                button(texts.gallery(), new Callback.Gallery()))
                        .row(button(texts.balanceButton(user.coins()), new Callback.Balance()))
                        .row(
                                button(
                                        texts.settingsButton(),
                                        new SettingsTap.OpenSettings(SettingsPage.ALL)),
                                button(texts.helpButton(), new Callback.Help()))
                        .done());
    }

    Rendered help() {
        return page(texts.help(), new Keys(texts).menu());
    }

    Rendered problem(Screen.Problem problem) {
        Way way = problem.way();
        boolean more = way.kind() != Way.Kind.TO_MENU; // which stands below every problem
        return page(
                Problems.words(problem.code(), problem.shortfall(), texts),
                new Keys(texts).row(more, button(label(way.kind()), way.callback())).backAndMenu());
    }

    private String label(Way.Kind kind) {
        return switch (kind) {
            case TRY_AGAIN -> texts.retry();
            case TO_PHOTOS -> texts.toPhotos();
            case TO_AVATARS -> texts.myAvatars();
            case TO_AVATAR -> texts.toAvatar();
            case TO_GALLERY -> texts.gallery();
            case TO_CONSENTS -> texts.consentsButton();
            case TO_MY_DATA -> texts.myDataButton();
            case TO_BALANCE -> texts.balancePlain();
            case TO_TOP_UP -> texts.topUpButton();
            case TO_PROMO -> texts.promoButton();
            case NEW_IMAGE -> texts.createImage();
            case TO_MENU -> texts.menu();
        };
    }
}
