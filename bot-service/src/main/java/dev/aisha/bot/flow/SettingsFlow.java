package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.SettingsCommand;
import dev.aisha.bot.conversation.SettingsEvent;
import dev.aisha.bot.conversation.SettingsPlace;
import dev.aisha.bot.conversation.SettingsPlace.ReadingLegal;
import dev.aisha.bot.conversation.SettingsPlace.SeeingSettings;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.SettingsPage;
import dev.aisha.bot.screen.SettingsScreen;
import dev.aisha.bot.screen.SettingsSwitch;
import dev.aisha.bot.screen.SettingsTap;
import dev.aisha.bot.screen.SettingsTap.*;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.generation.AspectRatio;

/// Settings: each tap changes one of them and shows its page again.
final class SettingsFlow {
    private SettingsFlow() {}

    static Turn enter(SettingsPlace place, Notice notice) {
        return switch (place) {
            case SeeingSettings _ -> new Ask(place, new SettingsCommand.FetchSettings(), notice);
            case ReadingLegal(var page) -> new Show(place, new SettingsScreen.Legal(page), notice);
        };
    }

    static Conversation before(SettingsPlace place) {
        return switch (place) {
            case ReadingLegal _ -> new SeeingSettings(SettingsPage.ALL);
            case SeeingSettings(var page) ->
                    switch (page) {
                        case ALL -> new Conversation.Home();
                        case RATIO, COUNT -> new SeeingSettings(SettingsPage.IMAGES);
                        case LANGUAGE, IMAGES, ENHANCEMENT, NOTIFICATIONS, PHOTOS ->
                                new SeeingSettings(SettingsPage.ALL);
                    };
        };
    }

    static Turn tap(Moment moment, SettingsTap tap) {
        var nothing = ChangeSettings.NOTHING;
        return switch (tap) {
            case OpenSettings(var page) -> Places.enter(new SeeingSettings(page));
            case OpenLegal(var page) -> Places.enter(new ReadingLegal(page));
            case SetLanguage(var language) ->
                    change(SettingsPage.LANGUAGE, nothing.withLanguage(language.code()));
            case SetRatio(var ratio) ->
                    ratio == AspectRatio.UNKNOWN
                            ? Taps.outdated(moment.now())
                            : change(SettingsPage.RATIO, nothing.withRatio(ratio));
            case SetCount(var count) ->
                    count < 1 || count > 4
                            ? Taps.outdated(moment.now())
                            : change(SettingsPage.COUNT, nothing.withCount(count));
            case SetEnhancement(var mode) ->
                    mode == EnhancementMode.UNKNOWN
                            ? Taps.outdated(moment.now())
                            : change(SettingsPage.ENHANCEMENT, nothing.withEnhancement(mode));
            case SetSwitch(var which, var on) -> turn(which, on);
        };
    }

    static Turn answered(Moment moment, SettingsEvent event) {
        return switch (event) {
            case SettingsEvent.SettingsKnown(var user) -> {
                var place =
                        moment.now() instanceof SeeingSettings seeing
                                ? seeing
                                : new SeeingSettings(SettingsPage.ALL);
                yield Answers.show(
                        moment,
                        place,
                        new SettingsScreen.SettingsCard(place.page(), user.settings()));
            }
        };
    }

    private static Turn turn(SettingsSwitch which, boolean on) {
        var nothing = ChangeSettings.NOTHING;
        return switch (which) {
            case QUICK_MODE -> change(SettingsPage.IMAGES, nothing.withQuickMode(on));
            case NOTIFY_READY -> change(SettingsPage.NOTIFICATIONS, nothing.withNotifyReady(on));
            case NOTIFY_NEWS -> change(SettingsPage.NOTIFICATIONS, nothing.withNotifyNews(on));
            case DELETE_PHOTOS ->
                    change(SettingsPage.PHOTOS, nothing.withDeletePhotosAfterTraining(on));
        };
    }

    private static Turn change(SettingsPage page, ChangeSettings change) {
        return new Ask(
                new SeeingSettings(page), new SettingsCommand.ChangeSetting(change), Notice.NONE);
    }
}
