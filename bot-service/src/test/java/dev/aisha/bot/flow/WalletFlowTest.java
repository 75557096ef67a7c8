package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.Samples.ACTION;
import static dev.aisha.bot.screen.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Command.FetchBalance;
import dev.aisha.bot.conversation.Command.FetchTrainingOffer;
import dev.aisha.bot.conversation.Command.FetchUser;
import dev.aisha.bot.conversation.Command.Register;
import dev.aisha.bot.conversation.Command.StartTraining;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.BotCommand;
import dev.aisha.bot.conversation.Event.CommandGiven;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Event.Tapped;
import dev.aisha.bot.conversation.Event.Text;
import dev.aisha.bot.conversation.Event.UserKnown;
import dev.aisha.bot.conversation.LinkPlace.Arriving;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.conversation.WalletCommand.*;
import dev.aisha.bot.conversation.WalletEvent.*;
import dev.aisha.bot.conversation.WalletPlace.*;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.WalletSamples;
import dev.aisha.bot.screen.WalletScreen;
import dev.aisha.bot.screen.WalletScreen.Back;
import dev.aisha.bot.screen.WalletTap.*;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.wallet.PaymentStatus;
import dev.aisha.model.wallet.PromoRedeemed;
import dev.aisha.model.wallet.ReportPayment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of the balance's places: where each input leads and what it asks.
class WalletFlowTest {
    private static final Flows FLOWS = new Flows();
    private static final Conversation CHECK = new CheckingTraining(ID, TrainingPreset.FAST);
    private static final ReportPayment REPORT = new ReportPayment("charge", "XTR", 1000);

    static Stream<Arguments> table() {
        return Stream.of(
                row(new SeeingBalance(), new TopUp(0), new ToppingUp(null, 0), new FetchTopUp()),
                row(CHECK, new TopUp(21), new ToppingUp(CHECK, 21), new FetchTopUp()),
                row(
                        new ToppingUp(CHECK, 21),
                        new TopUp(0),
                        new ToppingUp(CHECK, 0),
                        new FetchTopUp()),
                row(new TypingPromo(), new TopUp(0), new ToppingUp(null, 0), new FetchTopUp()),
                row(
                        new ToppingUp(CHECK, 21),
                        new Buy("large", 1000, ACTION),
                        new ToppingUp(CHECK, 21),
                        new OrderCoins("large", 1000, "origin")),
                row(
                        new Home(),
                        new Buy("large", 1000, ACTION),
                        new ToppingUp(null, 0),
                        new OrderCoins("large", 1000, "origin")),
                row(
                        new ToppingUp(CHECK, 0),
                        new Return(),
                        CHECK,
                        new FetchTrainingOffer(ID, TrainingPreset.FAST)),
                row(new ToppingUp(null, 0), new Return(), new SeeingBalance(), new FetchBalance()),
                row(new Home(), new Return(), new Home(), new FetchUser()),
                row(
                        new ToppingUp(CHECK, 0),
                        new Callback.Back(),
                        CHECK,
                        new FetchTrainingOffer(ID, TrainingPreset.FAST)),
                row(
                        new SeeingBalance(),
                        new History(),
                        new SeeingHistory(List.of()),
                        new FetchHistory(null)),
                row(
                        new SeeingHistory(List.of("a")),
                        new OlderMovements("b"),
                        new SeeingHistory(List.of("a", "b")),
                        new FetchHistory("b")),
                row(
                        new SeeingHistory(List.of("a", "b")),
                        new NewerMovements(),
                        new SeeingHistory(List.of("a")),
                        new FetchHistory("a")),
                row(
                        new Home(),
                        new NewerMovements(),
                        new SeeingHistory(List.of()),
                        new FetchHistory(null)),
                row(new SeeingBalance(), new Invite(), new SeeingReferral(), new FetchReferral()));
    }

    private static Arguments row(
            Conversation now, Callback tap, Conversation next, Command question) {
        return Arguments.of(now, tap, next, question);
    }

    @ParameterizedTest
    @MethodSource("table")
    void givenAPlace_whenAButtonIsTapped_thenItLeadsWhereTheTableSays(
            Conversation now, Callback tap, Conversation next, Command question) {
        Turn turn = turn(now, new Tapped(tap));

        assertThat(turn.next()).isEqualTo(next);
        assertThat(turn)
                .isInstanceOfSatisfying(
                        Ask.class, ask -> assertThat(ask.command()).isEqualTo(question));
    }

    @Test
    void givenTooFewCoins_whenPaidForATraining_thenThePackagesComeAndLeadBack() {
        var failed =
                new Failed(
                        new StartTraining(ID, TrainingPreset.FAST, 150, "key"),
                        ProblemCode.LEDGER_INSUFFICIENT_FUNDS,
                        21L,
                        null);

        Turn turn = turn(CHECK, failed);
        assertThat(turn.next()).isEqualTo(new ToppingUp(CHECK, 21));

        var offered = (Show) turn(turn.next(), new TopUpKnown(WalletSamples.offer(4)));
        assertThat(offered.screen())
                .isEqualTo(new WalletScreen.TopUp(WalletSamples.offer(4), 21, true, ACTION));
        Turn paid =
                turn(
                        offered.next(),
                        new PaymentKnown(WalletSamples.payment(PaymentStatus.CREDITED, 0)));
        assertThat(((WalletScreen.Payment) ((Show) paid).screen()).back())
                .isEqualTo(Back.TO_AVATAR);
        assertThat(turn(paid.next(), new Tapped(new Return())).next()).isEqualTo(CHECK);
    }

    @Test
    void givenAPaymentThatComesLate_whenThePersonIsElsewhere_thenItLeadsBackThere() {
        Conversation drawing =
                new ConfirmingImage(
                        new Wish.Nobody(), Idea.of("a cat"), AspectRatio.STORY, 1, ACTION);

        Turn asked = turn(drawing, new MoneyMoved.Paid("order", REPORT));
        assertThat(((Ask) asked).command()).isEqualTo(new ConfirmPayment("order", REPORT));

        Turn told =
                turn(
                        asked.next(),
                        new PaymentKnown(WalletSamples.payment(PaymentStatus.CREDITED, 0)));
        assertThat(told.next()).isEqualTo(new ToppingUp(drawing, 0));
        assertThat(((WalletScreen.Payment) ((Show) told).screen()).back()).isEqualTo(Back.TO_IMAGE);
    }

    @Test
    void givenARefund_whenTelegramTellsOfIt_thenTheApiIsTold() {
        Turn asked = turn(new Home(), new MoneyMoved.Refunded(REPORT));
        assertThat(((Ask) asked).command()).isEqualTo(new MirrorRefund(REPORT));
    }

    @Test
    void givenATypedCode_whenItIsAccepted_thenItPaysAndBackIsTheBalance() {
        Turn typed = turn(new TypingPromo(), new Text("winter"));
        assertThat(((Ask) typed).command()).isEqualTo(new RedeemPromo("winter", "origin:promo"));

        Turn paid = turn(typed.next(), new PromoPaid(new PromoRedeemed("WINTER", 21, 221)));
        assertThat(((Show) paid).screen()).isInstanceOf(WalletScreen.PromoDone.class);
        assertThat(paid.next()).isEqualTo(new SeeingBalance());
    }

    @Test
    void givenALinkWithACode_whenSomebodyStarts_thenTheyAreKnownFirstAndThenPaid() {
        Turn start = turn(new Home(), new CommandGiven(BotCommand.START, "p_WINTER"));
        assertThat(start.next()).isEqualTo(new Arriving("p_WINTER"));
        assertThat(((Ask) start).command()).isEqualTo(new Register());

        Turn known = turn(start.next(), new UserKnown(Samples.PLAIN.user(true, 0, 0)));
        assertThat(((Ask) known).command()).isEqualTo(new RedeemPromo("WINTER", "origin:promo"));
    }

    @Test
    void givenAnInvitation_whenSomebodyStarts_thenTheirReferrerIsNamedAndTheyAreWelcome() {
        Turn known = turn(new Arriving("r_abc"), new UserKnown(Samples.PLAIN.user(true, 0, 0)));
        assertThat(((Ask) known).command()).isEqualTo(new NameReferrer("abc"));

        Turn named = turn(known.next(), new ReferrerNamed());
        assertThat(((Ask) named).notice()).isEqualTo(Notice.INVITED);

        var notNew = new Failed(new NameReferrer("abc"), ProblemCode.REFERRAL_NOT_NEW, null, null);
        assertThat(((Ask) turn(new Home(), notNew)).command()).isEqualTo(new FetchUser());
    }

    @Test
    void givenAnUnknownPayload_whenSomebodyStarts_thenItIsANormalStart() {
        Turn known = turn(new Arriving("p_"), new UserKnown(Samples.PLAIN.user(true, 0, 0)));
        assertThat(((Show) known).screen()).isInstanceOf(Screen.MainMenu.class);
        assertThat(known.next()).isEqualTo(new Home());
    }

    @Test
    void givenAForwardedInvoice_whenItsLinkIsOpened_thenThePackagesCome() {
        Turn known = turn(new Arriving("topup"), new UserKnown(Samples.PLAIN.user(true, 0, 0)));
        assertThat(known.next()).isEqualTo(new ToppingUp(null, 0));
    }

    @Test
    void givenPaySupport_whenItIsAskedFor_thenThePaymentsAreRead() {
        Turn turn = turn(CHECK, new CommandGiven(BotCommand.PAYSUPPORT, ""));
        assertThat(turn.next()).isEqualTo(new SeekingPaySupport());
        assertThat(((Ask) turn).command()).isEqualTo(new FetchPayments());
    }

    private static Turn turn(Conversation now, Event event) {
        return FLOWS.turn(new Moment(now, event, "origin", ACTION, Language.EN, Notice.NONE));
    }
}
