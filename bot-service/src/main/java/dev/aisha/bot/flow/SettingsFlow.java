package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.SettingsCommand;
import dev.aisha.bot.conversation.SettingsEvent;
import dev.aisha.bot.conversation.SettingsPlace;
import dev.aisha.bot.conversation.SettingsPlace.*;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.SettingsPage;
import dev.aisha.bot.screen.SettingsScreen;
import dev.aisha.bot.screen.SettingsSwitch;
import dev.aisha.bot.screen.SettingsTap;
import dev.aisha.bot.screen.SettingsTap.*;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.account.UserView;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.privacy.MyDataView;

/// Settings: each tap changes one of them and shows its page again.
final class SettingsFlow {
    private SettingsFlow() {}

    static Turn enter(SettingsPlace place, Notice notice) {
        return switch (place) {
            case SeeingSettings _, SeeingConsents _, RevokingConsent _, AgreeingAgain _ ->
                    new Ask(place, new SettingsCommand.FetchSettings(), notice);
            case SeeingMyData _, AskingToLeave _, LeavingForGood _ ->
                    new Ask(place, new SettingsCommand.FetchMyData(), notice);
            case ReadingLegal(var page, _) ->
                    new Show(place, new SettingsScreen.Legal(page), notice);
        };
    }

    static Conversation before(SettingsPlace place) {
        return switch (place) {
            case ReadingLegal(_, var fromMyData) ->
                    fromMyData ? new SeeingMyData() : new SeeingSettings(SettingsPage.ALL);
            case SeeingMyData() -> new SeeingSettings(SettingsPage.ALL);
            case AskingToLeave _, LeavingForGood _, SeeingConsents _ -> new SeeingMyData();
            case RevokingConsent _, AgreeingAgain _ -> new SeeingConsents();
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
            case OpenLegal(var page) ->
                    Places.enter(new ReadingLegal(page, moment.now() instanceof SeeingMyData));
            case OpenMyData() -> Places.enter(new SeeingMyData());
            case OpenConsents() -> Places.enter(new SeeingConsents());
            case AskToAgree() -> Places.enter(new AgreeingAgain(null));
            case AskToRevoke(var purpose) ->
                    purpose == ConsentPurpose.UNKNOWN
                            ? Taps.outdated(moment.now())
                            : Places.enter(new RevokingConsent(purpose));
            case RevokeConsent(var purpose) ->
                    moment.now().equals(new RevokingConsent(purpose))
                            ? new Ask(
                                    new SeeingConsents(),
                                    new SettingsCommand.RevokeConsent(purpose),
                                    Notice.CONSENT_REVOKED)
                            : Taps.outdated(moment.now());
            case OrderExport _ ->
                    new Ask(
                            new SeeingMyData(),
                            new SettingsCommand.OrderExport(moment.origin()),
                            Notice.NONE);
            case AskToLeave() -> Places.enter(new AskingToLeave(null));
            case LeaveOnce(var action) ->
                    moment.now() instanceof AskingToLeave(var drawn) && action.equals(drawn)
                            ? Places.enter(new LeavingForGood(null))
                            : Taps.outdated(moment.now());
            case LeaveTwice(var action) ->
                    moment.now() instanceof LeavingForGood(var drawn) && action.equals(drawn)
                            ? new Ask(
                                    moment.now(),
                                    new SettingsCommand.DeleteEverything(),
                                    Notice.NONE)
                            : Taps.outdated(moment.now());
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
            case SettingsEvent.MyDataKnown(var data) -> myData(moment, data);
            case SettingsEvent.ExportOrdered _ ->
                    Answers.show(moment, new SeeingMyData(), new SettingsScreen.ExportStarted());
            case SettingsEvent.EverythingGoes _ ->
                    Answers.show(moment, new Conversation.Home(), new SettingsScreen.Leaving());
            case SettingsEvent.SettingsKnown(var user) -> known(moment, user);
        };
    }

    private static Turn known(Moment moment, UserView user) {
        return switch (moment.now()) {
            case SeeingConsents place ->
                    Answers.show(moment, place, new SettingsScreen.ConsentList(user.consents()));
            case RevokingConsent(var purpose) when user.allows(purpose) ->
                    Answers.show(moment, moment.now(), new SettingsScreen.RevokeQuestion(purpose));
            case RevokingConsent _ -> Places.enter(new SeeingConsents(), Notice.GONE);
            case AgreeingAgain _ when user.allows(ConsentPurpose.TRAINING) ->
                    Places.enter(new SeeingConsents(), moment.notice());
            case AgreeingAgain _ ->
                    Answers.show(
                            moment,
                            new AgreeingAgain(user.policyVersion()),
                            Screen.Consent.of(user));
            case SeeingSettings(var page) -> card(moment, page, user);
            default -> card(moment, SettingsPage.ALL, user);
        };
    }

    private static Turn card(Moment moment, SettingsPage page, UserView user) {
        return Answers.show(
                moment,
                new SeeingSettings(page),
                new SettingsScreen.SettingsCard(page, user.settings()));
    }

    /// The buttons that delete carry an id of their own, minted here.
    private static Turn myData(Moment moment, MyDataView data) {
        String action = moment.action();
        return switch (moment.now()) {
            case AskingToLeave _ ->
                    Answers.show(
                            moment,
                            new AskingToLeave(action),
                            new SettingsScreen.LeaveQuestionOne(data, action));
            case LeavingForGood _ ->
                    Answers.show(
                            moment,
                            new LeavingForGood(action),
                            new SettingsScreen.LeaveQuestionTwo(action));
            default ->
                    Answers.show(
                            moment, new SeeingMyData(), new SettingsScreen.MyData(data, action));
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
