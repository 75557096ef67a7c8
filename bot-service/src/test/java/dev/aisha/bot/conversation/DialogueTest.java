package dev.aisha.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.api.WalletApi;
import dev.aisha.bot.conversation.Command.AddPhotos;
import dev.aisha.bot.conversation.Command.FetchUser;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Event.PhotosAdded;
import dev.aisha.bot.conversation.Event.UserKnown;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.generation.RepeatMode;
import dev.aisha.model.problem.ProblemCode;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From an input over questions and answers to a screen, with an API that says what it is told to.
class DialogueTest {
    private static final String USER = "telegram:42";
    private static final UUID ID = new UUID(1, 2);

    private final List<List<Object>> asked = new ArrayList<>();
    private Answer<?> answer = new Answer.Given<>(Samples.PLAIN.user(true, 0, 0));

    private final CommandExecutor executor =
            new CommandExecutor(
                    (ApiPort)
                            Proxy.newProxyInstance(
                                    getClass().getClassLoader(),
                                    new Class<?>[] {ApiPort.class},
                                    (_, method, arguments) -> {
                                        var call = new ArrayList<>(Arrays.asList(arguments));
                                        call.addFirst(method.getName());
                                        asked.add(call);
                                        return answer;
                                    }),
                    new WalletAsks(
                            (WalletApi)
                                    Proxy.newProxyInstance(
                                            getClass().getClassLoader(),
                                            new Class<?>[] {WalletApi.class},
                                            (_, _, _) -> answer),
                            () -> "aisha_bot"),
                    () -> "aisha_bot");

    @Test
    void givenAnAnswer_whenTheCommandIsExecuted_thenItComesBackAsAnEvent() {
        assertThat(execute(new FetchUser()))
                .isEqualTo(new UserKnown(Samples.PLAIN.user(true, 0, 0)));
        assertThat(asked).containsExactly(List.of("user", USER));
    }

    @Test
    void givenARefusal_whenTheCommandIsExecuted_thenItIsAnEventWithItsCommand() {
        answer = new Refused<>(ProblemCode.LEDGER_INSUFFICIENT_FUNDS, 13L, Duration.ofSeconds(3));
        var command =
                new CreationCommand.Repeat(ID, RepeatMode.PROMPT, 2, 10, Samples.RESULT, "tap-1");
        assertThat(execute(command))
                .isEqualTo(
                        new Failed(
                                command,
                                ProblemCode.LEDGER_INSUFFICIENT_FUNDS,
                                13L,
                                Duration.ofSeconds(3)));
        assertThat(asked.getFirst().getLast()).isEqualTo(USER + ":tap-1");
    }

    @Test
    void givenSeveralPhotos_whenAdded_thenEachHasItsOwnKeyAndTheLastAnswerCounts() {
        var set = Samples.PLAIN.photos(AvatarStatus.COLLECTING, 0, 2, 0);
        answer = new Answer.Given<>(set);
        assertThat(execute(new AddPhotos(ID, List.of("a", "b"), "tap-1")))
                .isEqualTo(new PhotosAdded(set));
        assertThat(asked)
                .extracting(List::getLast)
                .containsExactly(USER + ":tap-1:0", USER + ":tap-1:1");
    }

    @Test
    void givenAQuestion_whenAnswered_thenTheNoticeReachesTheScreen() {
        Router router =
                moment ->
                        moment.event() instanceof UserKnown
                                ? new Turn.Show(moment.now(), new Screen.Help(), moment.notice())
                                : ask(moment.now());
        Dialogue.Outcome outcome = play(router);
        assertThat(outcome.screen()).isEqualTo(new Screen.Help());
        assertThat(outcome.notice()).isEqualTo(Notice.OUTDATED);
        assertThat(outcome.down()).isNull();
    }

    @Test
    void givenTheApiIsDown_whenPlayed_thenTheOutcomeSaysSo() {
        answer = new Refused<>(ProblemCode.UNAVAILABLE, null, null);
        Router router =
                moment ->
                        moment.event() instanceof Failed
                                ? new Turn.Show(moment.now(), new Screen.Help(), Notice.NONE)
                                : ask(moment.now());
        assertThat(play(router).down()).isNotNull();
    }

    @Test
    void givenACircle_whenPlayed_thenItEnds() {
        assertThatThrownBy(() -> play(moment -> ask(moment.now())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no end");
        assertThat(asked).hasSizeLessThan(20);
    }

    private Event execute(Command command) {
        return executor.execute(USER, Language.EN, command);
    }

    private Dialogue.Outcome play(Router router) {
        return new Dialogue(router, executor, new ActionIds())
                .play(USER, Language.EN, new Conversation.Home(), new Event.Text("hi"), "1");
    }

    private static Turn ask(Conversation now) {
        return new Turn.Ask(now, new FetchUser(), Notice.OUTDATED);
    }
}
