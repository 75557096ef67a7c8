package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.SettingsScreen.*;
import dev.aisha.bot.screen.SettingsTap.*;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.generation.AspectRatio;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The settings and their pages.
///
/// @param contact how people reach the operator, or empty
record SettingsScreens(Texts texts, Language language, String contact) {
    Rendered screen(SettingsScreen screen) {
        return switch (screen) {
            case SettingsCard(var page, var settings) -> settings(page, settings);
            case Legal(var page) -> legal(page);
            case ConsentList(var given) -> new ConsentScreens(texts).list(given);
            case RevokeQuestion(var purpose) -> new ConsentScreens(texts).revoking(purpose);
            case MyData _,
                    ExportStarted _,
                    LeaveQuestionOne _,
                    LeaveQuestionTwo _,
                    Leaving _,
                    ExportFiles _,
                    Receipt _ ->
                    new MyDataScreens(texts).screen(screen);
        };
    }

    private Rendered settings(SettingsPage page, UserSettings now) {
        return switch (page) {
            case ALL -> all(now);
            case LANGUAGE -> choice(texts.settingsLanguageQuestion(), 2, languages());
            case IMAGES ->
                    page(
                            texts.settingsImagesQuestion(ratio(now), now.count()),
                            new Keys(texts)
                                    .row(
                                            open(texts.settingsRatio(), SettingsPage.RATIO),
                                            open(texts.settingsCount(), SettingsPage.COUNT))
                                    .row(
                                            flip(
                                                    texts.settingsQuick(),
                                                    SettingsSwitch.QUICK_MODE,
                                                    now.quickMode()))
                                    .backAndMenu());
            case RATIO -> choice(texts.settingsRatioQuestion(), 3, ratios(now));
            case COUNT -> choice(texts.settingsCountQuestion(), 2, counts(now));
            case ENHANCEMENT -> choice(texts.settingsEnhancementQuestion(), 1, modes(now));
            case NOTIFICATIONS ->
                    page(
                            texts.settingsNotificationsQuestion(),
                            new Keys(texts)
                                    .row(
                                            flip(
                                                    texts.settingsReady(),
                                                    SettingsSwitch.NOTIFY_READY,
                                                    now.notifyReady()))
                                    .row(
                                            flip(
                                                    texts.settingsNews(),
                                                    SettingsSwitch.NOTIFY_NEWS,
                                                    now.notifyNews()))
                                    .backAndMenu());
            case PHOTOS ->
                    page(
                            texts.settingsPhotosQuestion(),
                            new Keys(texts)
                                    .row(
                                            flip(
                                                    texts.settingsDeletePhotos(),
                                                    SettingsSwitch.DELETE_PHOTOS,
                                                    now.deletePhotosAfterTraining()))
                                    .backAndMenu());
        };
    }

    private Rendered all(UserSettings now) {
        Html text =
                texts.settingsTitle()
                        .and(texts.settingsSaysLanguage(texts.languageName()))
                        .and(texts.settingsSaysImages(ratio(now), now.count()))
                        .and(now.quickMode(), texts.settingsSaysQuick())
                        .and(texts.settingsSaysWords(mode(now.enhancement())))
                        .and(texts.settingsSaysReady(state(now.notifyReady())))
                        .and(texts.settingsSaysNews(state(now.notifyNews())))
                        .and(
                                now.deletePhotosAfterTraining()
                                        ? texts.settingsSaysPhotosGo()
                                        : texts.settingsSaysPhotosStay());
        return page(
                text,
                new Keys(texts)
                        .row(
                                open(texts.settingsLanguage(), SettingsPage.LANGUAGE),
                                open(texts.settingsImages(), SettingsPage.IMAGES))
                        .row(
                                open(texts.settingsWords(), SettingsPage.ENHANCEMENT),
                                open(texts.settingsNotifications(), SettingsPage.NOTIFICATIONS))
                        .row(
                                open(texts.settingsPhotos(), SettingsPage.PHOTOS),
                                button(texts.myDataButton(), new OpenMyData()),
                                button(texts.settingsTerms(), new OpenLegal(LegalPage.TERMS)))
                        .menu());
    }

    private Rendered legal(LegalPage page) {
        Html text =
                switch (page) {
                    case TERMS -> texts.legalTerms();
                    case PRIVACY -> texts.legalPrivacy();
                };
        Html whom =
                contact.isBlank()
                        ? texts.legalNoContact()
                        : texts.legalContact(Clip.line(contact, 200));
        List<Button> others =
                Stream.concat(
                                Stream.of(LegalPage.values())
                                        .filter(other -> other != page)
                                        .map(other -> button(name(other), new OpenLegal(other))),
                                Stream.of(
                                        button(
                                                texts.settingsPaysupport(),
                                                new WalletTap.PaySupport())))
                        .toList();
        return page(text.and(whom), new Keys(texts).row(others).backAndMenu());
    }

    private Rendered choice(Html question, int width, List<Button> choices) {
        return page(question, new Keys(texts).rows(width, choices).backAndMenu());
    }

    private List<Button> languages() {
        return Language.all().stream()
                .map(each ->
                        button(
                                marked(Texts.in(each).languageName(), each.equals(language)),
                                new SetLanguage(each)))
                .toList();
    }

    private List<Button> ratios(UserSettings now) {
        return Stream.of(AspectRatio.values())
                .filter(ratio -> ratio != AspectRatio.UNKNOWN)
                .map(ratio ->
                        button(marked(ratio.label(), ratio == now.ratio()), new SetRatio(ratio)))
                .toList();
    }

    private List<Button> counts(UserSettings now) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(
                        n -> button(marked(Integer.toString(n), n == now.count()), new SetCount(n)))
                .toList();
    }

    private List<Button> modes(UserSettings now) {
        return Stream.of(EnhancementMode.values())
                .filter(mode -> mode != EnhancementMode.UNKNOWN)
                .map(mode ->
                        button(
                                marked(mode(mode), mode == now.enhancement()),
                                new SetEnhancement(mode)))
                .toList();
    }

    private String ratio(UserSettings now) {
        return now.ratio() == null ? texts.settingsAsk() : now.ratio().label();
    }

    private String mode(EnhancementMode mode) {
        return switch (mode) {
            case ON, UNKNOWN -> texts.enhancementOn();
            case OFF -> texts.enhancementOff();
            case SHOW_FIRST -> texts.enhancementShown();
        };
    }

    private String name(LegalPage page) {
        return switch (page) {
            case TERMS -> texts.settingsTerms();
            case PRIVACY -> texts.settingsPrivacy();
        };
    }

    private String state(boolean on) {
        return on ? texts.switchedOn() : texts.switchedOff();
    }

    private String marked(String label, boolean chosen) {
        return chosen ? texts.chosenMark(label) : label;
    }

    private static Button open(String label, SettingsPage page) {
        return button(label, new OpenSettings(page));
    }

    /// Says what it is now; a tap makes it the other.
    private Button flip(String label, SettingsSwitch which, boolean on) {
        return button(texts.switchLabel(label, state(on)), new SetSwitch(which, !on));
    }
}
