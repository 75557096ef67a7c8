package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.Samples.ACTION;
import static dev.aisha.bot.screen.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.BrowsingGallery;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Event.Tapped;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.UpscaleCommand;
import dev.aisha.bot.conversation.UpscaleEvent.UpscaleKnown;
import dev.aisha.bot.conversation.WalletPlace;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.UpscaleSamples;
import dev.aisha.bot.screen.UpscaleScreen;
import dev.aisha.bot.screen.UpscaleTap;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.upscale.UpscaleStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class UpscaleFlowTest {
    private static final UpscaleTap TAP = new UpscaleTap.Upscale(ID, 3);

    static List<Conversation> places() {
        return EveryPlace.all();
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenTwoKIsTapped_thenItIsAskedForAndThePersonStays(Conversation now) {
        Turn turn = turn(now, new Tapped(TAP));
        assertThat(turn)
                .isEqualTo(
                        new Turn.Ask(
                                now,
                                new UpscaleCommand.Upscale(ID, 3, "upscale:" + ID + ":" + ACTION),
                                Notice.NONE));
    }

    @ParameterizedTest
    @EnumSource(UpscaleStatus.class)
    void givenAnAnswer_whenItIsMade_thenTheFileElseTheCard(UpscaleStatus status) {
        var view = UpscaleSamples.upscale(status, null);
        var now = new BrowsingGallery(ID, null);
        Screen screen =
                status == UpscaleStatus.SUCCEEDED
                        ? new UpscaleScreen.UpscaledFile(view)
                        : new UpscaleScreen.UpscaleCard(view);
        assertThat(turn(now, new UpscaleKnown(view)))
                .isEqualTo(new Turn.Show(now, screen, Notice.NONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {
                "UPSCALE_UNAVAILABLE",
                "UPSCALE_LIMIT",
                "PRICE_CHANGED",
                "IMAGE_NOT_FOUND",
                "CONSENT_REQUIRED"
            })
    void givenARefusal_whenTapped_thenItIsSaidWithAWayOn(ProblemCode code) {
        var command = new UpscaleCommand.Upscale(ID, 3, "key");
        Turn turn = turn(new BrowsingGallery(ID, null), new Failed(command, code, 2L, null));
        assertThat(turn)
                .isInstanceOfSatisfying(
                        Turn.Show.class,
                        show -> assertThat(show.screen()).isInstanceOf(Screen.Problem.class));
    }

    @Test
    void givenTooFewCoins_whenTapped_thenTheWayToMoreLeadsBack() {
        var gallery = new BrowsingGallery(ID, null);
        var failed =
                new Failed(
                        new UpscaleCommand.Upscale(ID, 3, "key"),
                        ProblemCode.LEDGER_INSUFFICIENT_FUNDS,
                        2L,
                        null);

        assertThat(turn(gallery, failed).next()).isEqualTo(new WalletPlace.ToppingUp(gallery, 2L));
    }

    @Test
    void givenAnImage_whenShown_thenTheButtonSaysItsPriceOrThatItExists() {
        Texts texts = Texts.in(Language.EN);
        assertThat(texts.upscaleButton(3)).isEqualTo("2K · 3");
        assertThat(Samples.PLAIN.image(2).upscaled()).isTrue();
        assertThat(Samples.PLAIN.image(1).upscalePrice()).isEqualTo(3);
    }

    private static Turn turn(Conversation now, Event event) {
        return new Flows()
                .turn(new Moment(now, event, TAP.encode(), ACTION, Language.EN, Notice.NONE));
    }
}
