package dev.aisha.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.Home;
import dev.aisha.bot.conversation.Conversation.OfferingPhotos;
import dev.aisha.bot.conversation.Conversation.OfferingText;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.BotCommand;
import dev.aisha.bot.conversation.Event.CommandGiven;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Event.PhotoReceived;
import dev.aisha.bot.conversation.Event.Tapped;
import dev.aisha.bot.conversation.Event.Text;
import dev.aisha.bot.conversation.Event.Unsupported;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.SettingsCommand;
import dev.aisha.bot.conversation.SettingsCommand.ChangeSetting;
import dev.aisha.bot.conversation.SettingsCommand.DeleteEverything;
import dev.aisha.bot.conversation.SettingsCommand.FetchMyData;
import dev.aisha.bot.conversation.SettingsCommand.FetchSettings;
import dev.aisha.bot.conversation.SettingsEvent.MyDataKnown;
import dev.aisha.bot.conversation.SettingsEvent.SettingsKnown;
import dev.aisha.bot.conversation.SettingsPlace.*;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.LegalPage;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.SettingsPage;
import dev.aisha.bot.screen.SettingsSamples;
import dev.aisha.bot.screen.SettingsScreen;
import dev.aisha.bot.screen.SettingsScreen.Legal;
import dev.aisha.bot.screen.SettingsScreen.SettingsCard;
import dev.aisha.bot.screen.SettingsSwitch;
import dev.aisha.bot.screen.SettingsTap.*;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The settings' state table: each place × each kind of input.
class SettingsFlowTest {
    private static final ChangeSettings NOTHING = ChangeSettings.NOTHING;
    private static final Samples S = Samples.PLAIN;

    private final Flows flows = new Flows();

    static List<Conversation> places() {
        return SettingsSamples.places();
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentPurpose.class,
            names = {"TRAINING", "VISION"})
    void givenAConsent_whenWithdrawn_thenItIsAskedFirstAndTheListSaysSo(ConsentPurpose purpose) {
        Turn asked = turn(new SeeingConsents(), new Tapped(new AskToRevoke(purpose)));
        assertThat(asked.next()).isEqualTo(new RevokingConsent(purpose));
        Turn revoked = turn(asked.next(), new Tapped(new RevokeConsent(purpose)));
        assertThat(revoked)
                .isEqualTo(
                        new Ask(
                                new SeeingConsents(),
                                new SettingsCommand.RevokeConsent(purpose),
                                Notice.CONSENT_REVOKED));
        assertThat(turn(revoked.next(), new SettingsKnown(S.user(false, 1, 1))))
                .isInstanceOfSatisfying(
                        Show.class,
                        shown ->
                                assertThat(shown.screen())
                                        .isEqualTo(new SettingsScreen.ConsentList(List.of())));
        // the same button, left in the chat, withdraws nothing that is given again
        assertThat(((Ask) turn(new SeeingConsents(), new Tapped(new RevokeConsent(purpose)))))
                .extracting(Ask::command)
                .isEqualTo(new FetchSettings());
    }

    @Test
    void givenAWithdrawnConsent_whenGivenAgain_thenItsTextIsShownFirst() {
        Turn asked = turn(new SeeingConsents(), new Tapped(new AskToAgree()));
        Turn shown = turn(asked.next(), new SettingsKnown(S.user(false, 1, 1)));
        assertThat(((Show) shown).screen()).isEqualTo(new Screen.Consent("2026-11", true));
        Turn agreed = turn(shown.next(), new Tapped(new Callback.Agree()));
        assertThat(((Ask) agreed).command()).isEqualTo(new Command.GiveConsent("2026-11"));
        assertThat(turn(agreed.next(), new Event.UserKnown(S.user(true, 1, 1))).next())
                .isEqualTo(new SeeingConsents());
    }

    record Change(Callback tap, SettingsPage page, ChangeSettings change) {}

    static Stream<Change> changes() {
        return Stream.of(
                new Change(
                        new SetLanguage(Language.EN),
                        SettingsPage.LANGUAGE,
                        NOTHING.withLanguage("en")),
                new Change(
                        new SetRatio(AspectRatio.STORY),
                        SettingsPage.RATIO,
                        NOTHING.withRatio(AspectRatio.STORY)),
                new Change(new SetCount(4), SettingsPage.COUNT, NOTHING.withCount(4)),
                new Change(
                        new SetEnhancement(EnhancementMode.SHOW_FIRST),
                        SettingsPage.ENHANCEMENT,
                        NOTHING.withEnhancement(EnhancementMode.SHOW_FIRST)),
                new Change(
                        new SetSwitch(SettingsSwitch.QUICK_MODE, true),
                        SettingsPage.IMAGES,
                        NOTHING.withQuickMode(true)),
                new Change(
                        new SetSwitch(SettingsSwitch.NOTIFY_READY, false),
                        SettingsPage.NOTIFICATIONS,
                        NOTHING.withNotifyReady(false)),
                new Change(
                        new SetSwitch(SettingsSwitch.NOTIFY_NEWS, true),
                        SettingsPage.NOTIFICATIONS,
                        NOTHING.withNotifyNews(true)),
                new Change(
                        new SetSwitch(SettingsSwitch.DELETE_PHOTOS, false),
                        SettingsPage.PHOTOS,
                        NOTHING.withDeletePhotosAfterTraining(false)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenASettingIsTapped_thenItIsChangedAndItsPageIsShown(Conversation at) {
        changes()
                .forEach(it -> {
                    Turn turn = turn(at, new Tapped(it.tap()));
                    assertThat(turn)
                            .isEqualTo(
                                    new Ask(
                                            new SeeingSettings(it.page()),
                                            new ChangeSetting(it.change()),
                                            Notice.NONE));
                    Turn shown = turn(turn.next(), new SettingsKnown(S.user(true, 1, 1)));
                    assertThat(shown)
                            .isEqualTo(
                                    new Show(
                                            new SeeingSettings(it.page()),
                                            new SettingsCard(it.page(), S.settings()),
                                            Notice.NONE));
                });
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAValueIsForged_thenNothingIsChanged(Conversation at) {
        for (Callback tap :
                List.of(
                        new SetRatio(AspectRatio.UNKNOWN),
                        new SetCount(0),
                        new SetCount(5),
                        new SetEnhancement(EnhancementMode.UNKNOWN))) {
            Turn turn = turn(at, new Tapped(tap));
            assertThat(turn.next()).isEqualTo(at);
            if (turn instanceof Ask(_, var command, var notice)) {
                assertThat(command).isIn(new FetchSettings(), new FetchMyData());
                assertThat(notice).isEqualTo(Notice.OUTDATED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAPageIsOpened_thenItIsShown(Conversation at) {
        for (SettingsPage page : SettingsPage.values()) {
            assertThat(turn(at, new Tapped(new OpenSettings(page))))
                    .isEqualTo(new Ask(new SeeingSettings(page), new FetchSettings(), Notice.NONE));
        }
        for (LegalPage page : LegalPage.values()) {
            assertThat(turn(at, new Tapped(new OpenLegal(page))))
                    .isEqualTo(
                            new Show(
                                    new ReadingLegal(page, at instanceof SeeingMyData),
                                    new Legal(page),
                                    Notice.NONE));
        }
    }

    @Test
    void givenMyData_whenALegalPageIsLeft_thenItIsShownAgain() {
        Turn page = turn(new SeeingMyData(), new Tapped(new OpenLegal(LegalPage.PRIVACY)));
        assertThat(Places.before(page.next())).isEqualTo(new SeeingMyData());
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenSomethingElseIsSent_thenItIsOffered(Conversation at) {
        assertThat(turn(at, new Text("a cat on the moon")).next())
                .isEqualTo(new OfferingText("a cat on the moon"));
        assertThat(turn(at, new PhotoReceived("ref", "image/jpeg", 1L, null)).next())
                .isEqualTo(new OfferingPhotos(List.of("ref"), null));
        assertThat(turn(at, new Text("")).next()).isEqualTo(new Home());
        assertThat(turn(at, new Unsupported()).next()).isEqualTo(at);
        assertThat(turn(at, new CommandGiven(BotCommand.CANCEL, "")).next()).isEqualTo(new Home());
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenTheApiRefuses_thenThePersonHearsOfIt(Conversation at) {
        var failed = new Failed(new FetchSettings(), ProblemCode.UNAVAILABLE, null, null);
        assertThat(turn(at, failed))
                .isInstanceOfSatisfying(
                        Show.class,
                        show -> assertThat(show.screen()).isInstanceOf(Screen.Problem.class));
    }

    @ParameterizedTest
    @EnumSource(SettingsPage.class)
    void givenAPage_whenBackIsTapped_thenItIsThePageBefore(SettingsPage page) {
        Conversation expected =
                switch (page) {
                    case ALL -> new Home();
                    case RATIO, COUNT -> new SeeingSettings(SettingsPage.IMAGES);
                    default -> new SeeingSettings(SettingsPage.ALL);
                };
        assertThat(turn(new SeeingSettings(page), new Tapped(new Callback.Back())).next())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"TERMS, TERMS", "PRIVACY, PRIVACY"})
    void givenACommand_whenTyped_thenItsPageIsShown(BotCommand command, LegalPage page) {
        Turn turn = turn(new Home(), new CommandGiven(command, ""));
        assertThat(turn)
                .isEqualTo(new Show(new ReadingLegal(page, false), new Legal(page), Notice.NONE));
    }

    @Test
    @Tag("P51")
    void givenTwoQuestions_whenBothAreAnsweredWithTheirOwnButtons_thenEverythingIsDeleted() {
        Turn asked = turn(new SeeingMyData(), new Tapped(new AskToLeave()));
        Turn one = turn(asked.next(), new MyDataKnown(SettingsSamples.data(null)));
        assertThat(one.next()).isEqualTo(new AskingToLeave(Samples.ACTION));
        Turn yes = turn(one.next(), new Tapped(new LeaveOnce(Samples.ACTION)));
        Turn two = turn(yes.next(), new MyDataKnown(SettingsSamples.data(null)));
        assertThat(two.next()).isEqualTo(new LeavingForGood(Samples.ACTION));
        Turn gone = turn(two.next(), new Tapped(new LeaveTwice(Samples.ACTION)));
        assertThat(((Ask) gone).command()).isEqualTo(new DeleteEverything());
    }

    @ParameterizedTest
    @MethodSource("places")
    @Tag("P38")
    void givenAnyPlace_whenAnOldDeleteButtonIsTapped_thenNothingIsDeleted(Conversation at) {
        for (Callback tap : List.of(new LeaveOnce("other"), new LeaveTwice("other"))) {
            Turn turn = turn(at, new Tapped(tap));
            assertThat(turn.next()).isEqualTo(at);
            if (turn instanceof Ask(_, var command, _)) {
                assertThat(command.getClass().getSimpleName()).startsWith("Fetch");
            }
        }
        // the first question's button is no answer to the second
        Turn early =
                turn(new AskingToLeave(Samples.ACTION), new Tapped(new LeaveTwice(Samples.ACTION)));
        assertThat(((Ask) early).command()).isEqualTo(new FetchMyData());
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAnExportIsOrdered_thenTheButtonIsItsKey(Conversation at) {
        Turn turn = turn(at, new Tapped(new OrderExport(Samples.ACTION)));
        assertThat(((Ask) turn).command()).isEqualTo(new SettingsCommand.OrderExport("u7"));
    }

    @Test
    void givenTheSettingsCommand_whenTyped_thenTheyAreShown() {
        assertThat(turn(new Home(), new CommandGiven(BotCommand.SETTINGS, "")).next())
                .isEqualTo(new SeeingSettings(SettingsPage.ALL));
    }

    private Turn turn(Conversation at, Event event) {
        return flows.turn(new Moment(at, event, "u7", Samples.ACTION, Language.EN, Notice.NONE));
    }
}
