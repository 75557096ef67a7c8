package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.Machinery;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.PictureRef;
import dev.aisha.bot.screen.Placement;
import dev.aisha.bot.screen.Rendered;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.gallery.ImageVariant;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.Content;
import dev.aisha.sandbox.telegram.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages that Telegram will not edit or delete any more: every kind of place × every refusal.
@QuarkusTest
@TestProfile(Machinery.class)
class EditsRefusedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final PictureRef PICTURE = new PictureRef.ShippedRef("tips");

    /// Where a message is redrawn.
    private enum Place {
        SCREEN,
        LIVE,
        TAPPED_RESULT,
        CARD
    }

    private enum Kind {
        WORDS,
        PICTURE
    }

    @Inject Sender sender;
    @Inject ShownImages shown;

    private Actor person;
    private final UUID card = UUID.randomUUID();

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        person.write("/start"); // a bot may not write first
    }

    @AfterEach
    void calm() {
        SandboxResource.sandbox().faults().clear();
    }

    static List<Arguments> refused() {
        List<Arguments> all = new ArrayList<>();
        for (Place place : Place.values()) {
            for (Kind from : Kind.values()) {
                for (Kind to : Kind.values()) {
                    for (String reason :
                            List.of(
                                    "message to edit not found",
                                    "message can't be edited",
                                    "there is no text in the message to edit",
                                    "MESSAGE_ID_INVALID")) {
                        all.add(Arguments.of(place, from, to, reason));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void givenAnEditThatIsRefused_whenShown_thenOneNewMessageHasTheButtons(
            Place place, Kind from, Kind to, String reason) {
        Board board = standing(place, from);
        refuse(reason, 5);

        assertThat(show(board, place, body(to, "new"), "w2")).isEqualTo(new Shown.Done());
        calm();
        assertThat(alive()).singleElement().satisfies(only -> assertThat(shows(only, to)).isTrue());

        // the same work once more, as after a crash, doubles nothing
        int messages = person.botMessages().size();
        show(board, place, body(to, "new"), "w2");
        assertThat(person.botMessages()).hasSize(messages);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void givenAnEditThatChangesNothing_whenShown_thenTheMessageStays(Place place) {
        Board board = standing(place, Kind.WORDS);
        refuse("message is not modified: specified new message content", 1);

        assertThat(show(board, place, body(Kind.WORDS, "new"), "w2")).isEqualTo(new Shown.Done());

        assertThat(person.botMessages()).hasSize(1);
        assertThat(alive()).hasSize(1);
    }

    @Test
    void givenAPictureAsScreen_whenACardOfWordsTakesItsPlace_thenThePictureLeaves() {
        Board board = standing(Place.SCREEN, Kind.PICTURE);

        show(board, Place.CARD, body(Kind.WORDS, "card"), "w2");

        assertThat(person.botMessages()).hasSize(1);
        assertThat(shows(person.botMessages().getFirst(), Kind.WORDS)).isTrue();
        assertThat(board.screen()).isNull();
    }

    @Test
    void givenAResultWhoseButtonLedToACard_whenTheCardComes_thenTheResultKeepsItsButtons() {
        Board board = standing(Place.TAPPED_RESULT, Kind.WORDS);

        show(board, Place.CARD, body(Kind.WORDS, "card"), "w2");

        assertThat(alive()).hasSize(2);
    }

    @Test
    void givenAPictureAsScreen_whenItsButtonStartsWork_thenTheCardComesBelowIt() {
        Board board = standing(Place.SCREEN, Kind.PICTURE);
        Anchor screen = board.screen();
        var progress = new Placement.Card(card, 1, false, false);

        sender.show(board, part(progress, body(Kind.WORDS, "2K")), work("w2"), PATIENCE);
        sender.show(board, part(progress, body(Kind.WORDS, "2K")), work("w3"), PATIENCE);

        assertThat(alive()).hasSize(2);
        assertThat(board.screen()).isEqualTo(screen);
    }

    @Test
    void givenAResultOlderThanTwoDays_whenItIsDeleted_thenItsPictureIsReplaced() {
        Board board = standing(Place.TAPPED_RESULT, Kind.PICTURE);
        deletionRefused();

        sender.show(
                board,
                part(new Placement.RemoveTapped(), body(Kind.PICTURE, "gone")),
                work("w2"),
                PATIENCE);

        assertThat(person.botMessages())
                .singleElement()
                .satisfies(only -> assertThat(only.edited()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givenAnAlbum_whenItsFirstImageIsDeleted_thenItLeavesAndTheNextHasTheCaption(boolean old) {
        List<Rendered.ImageRef> images =
                Stream.generate(() ->
                                new Rendered.ImageRef(UUID.randomUUID(), ImageVariant.PREVIEW))
                        .limit(3)
                        .toList();
        Board board = new Board(person.id(), Standing.NONE, null);
        var album = new Body.Album(images, "three");
        sender.show(board, bare(new Placement.Result(), album), work("w1"), PATIENCE);
        List<Integer> sent = person.botMessages().stream().map(Message::id).toList();
        if (old) {
            deletionRefused();
        }

        var left =
                bare(
                                new Placement.RemoveImage(images.getFirst().imageId()),
                                body(Kind.PICTURE, "gone"))
                        .and(
                                bare(
                                        new Placement.CaptionImage(images.get(1).imageId()),
                                        new Body.Text("two of three")));
        assertThat(sender.show(board, left, work("w2"), PATIENCE)).isEqualTo(new Shown.Done());

        assertThat(sent).hasSize(3);
        List<Message> now = person.botMessages();
        assertThat(now).extracting(Message::id).isEqualTo(old ? sent : sent.subList(1, 3));
        assertThat(now.get(now.size() - 2).content().words().text()).isEqualTo("two of three");
        if (old) {
            assertThat(now.getFirst().content().words().text()).isEqualTo("gone");
        }
    }

    @Test
    void givenEverythingDeleted_whenAnImageWouldLeave_thenNothingIsRememberedOfIt() {
        var image = new Rendered.ImageRef(UUID.randomUUID(), ImageVariant.PREVIEW);
        Board board = new Board(person.id(), Standing.NONE, null);
        var result = new Body.Picture(image, "one");
        sender.show(board, bare(new Placement.Result(), result), work("w1"), PATIENCE);
        assertThat(shown.find(person.id(), image.imageId())).isNotNull();

        shown.forget(person.id());

        assertThat(shown.find(person.id(), image.imageId())).isNull();
    }

    @Test
    void givenAPhotoOlderThanTwoDays_whenItIsToLeave_thenThePersonIsTold() {
        int sent = person.write("stands for a photo").id();
        Board board = new Board(person.id(), Standing.NONE, null);
        var remove = part(new Placement.RemoveSent(sent), body(Kind.WORDS, "it stays"));
        deletionRefused();

        sender.show(board, remove, work("w1"), PATIENCE);
        assertThat(person.botMessages()).hasSize(1);
        calm();

        sender.show(board, remove, work("w2"), PATIENCE);
        assertThat(person.messages()).noneMatch(message -> message.id() == sent);
        sender.show(board, remove, work("w3"), PATIENCE); // the person was faster: nothing to say
        assertThat(person.botMessages()).hasSize(1);
    }

    private Board standing(Place place, Kind kind) {
        Board empty = new Board(person.id(), Standing.NONE, null);
        Placement first =
                place == Place.CARD
                        ? new Placement.Card(card, 1, false, false)
                        : place == Place.TAPPED_RESULT
                                ? new Placement.Result()
                                : new Placement.OnScreen();
        sender.show(empty, part(first, body(kind, "old")), work("w1"), PATIENCE);
        var anchor = new Anchor(person.lastFromBot().orElseThrow().id(), kind == Kind.PICTURE);
        return switch (place) {
            case SCREEN -> new Board(person.id(), Standing.at(anchor), anchor);
            case LIVE -> new Board(person.id(), new Standing(anchor, Instant.EPOCH, null), null);
            case TAPPED_RESULT, CARD -> new Board(person.id(), Standing.NONE, anchor);
        };
    }

    private Shown show(Board board, Place place, Body body, String work) {
        Placement placement =
                switch (place) {
                    case SCREEN -> new Placement.OnScreen();
                    case LIVE -> new Placement.Live(true);
                    case TAPPED_RESULT -> new Placement.OnTapped();
                    case CARD -> new Placement.Card(card, 2, true, true);
                };
        return sender.show(board, part(placement, body), work(work), PATIENCE);
    }

    private String work(String name) {
        return name + ":" + person.id();
    }

    private static Rendered part(Placement placement, Body body) {
        var menu = new Button("Menu", new Callback.Menu().encode());
        return new Rendered(List.of(new Part(placement, body, List.of(List.of(menu)))));
    }

    private static Rendered bare(Placement placement, Body body) {
        return new Rendered(List.of(new Part(placement, body, List.of())));
    }

    private static Body body(Kind kind, String words) {
        return kind == Kind.WORDS ? new Body.Text(words) : new Body.Picture(PICTURE, words);
    }

    private List<Message> alive() {
        return person.botMessages().stream()
                .filter(message -> !message.markup().inline().isEmpty())
                .toList();
    }

    private static boolean shows(Message message, Kind kind) {
        return kind == Kind.WORDS
                ? message.content() instanceof Content.Text
                : message.content() instanceof Content.Photo;
    }

    private static void refuse(String reason, int times) {
        for (String method : List.of("editMessageText", "editMessageMedia")) {
            fault(method, reason, times);
        }
    }

    private static void deletionRefused() {
        fault("deleteMessage", "message can't be deleted", 1);
    }

    private static void fault(String method, String reason, int times) {
        SandboxResource.sandbox()
                .faults()
                .add(
                        Fault.of(Target.TELEGRAM, method, Fault.Kind.STATUS)
                                .withStatus(400)
                                .withBody(
                                        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad"
                                                + " Request: "
                                                + reason
                                                + "\"}")
                                .withTimes(times));
    }
}
