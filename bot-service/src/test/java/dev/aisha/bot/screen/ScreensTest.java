package dev.aisha.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.TrainingStatus;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P37")
class ScreensTest {
    private static final Samples HOSTILE =
            new Samples(
                    "<b>&</i>\u202E\u200B\n\"'{name|a}`".repeat(500),
                    "</code><script>&amp; \u202E٪ 👩‍🚀\n".repeat(500),
                    Long.MAX_VALUE);

    private final ScreenRenderer renderer = new HtmlScreenRenderer();

    record Case(Language language, Notice notice, Samples samples) {}

    static Stream<Case> cases() {
        return Language.all().stream()
                .flatMap(language ->
                        Stream.of(Notice.values())
                                .flatMap(notice ->
                                        Stream.of(Samples.PLAIN, HOSTILE, new Samples("", "", 0))
                                                .map(s -> new Case(language, notice, s))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenAnyNameAndValue_whenEveryScreenIsDrawn_thenTelegramTakesIt(Case it) {
        for (Screen screen : AllScreens.of(it.samples())) {
            for (Part part : renderer.render(screen, it.notice(), it.language()).parts()) {
                text(part.body(), screen);
                keyboard(part, screen);
            }
        }
    }

    @Test
    void givenAllScreens_whenCollected_thenEveryKindIsAmongThem() {
        Set<Class<?>> drawn =
                AllScreens.of(Samples.PLAIN).stream()
                        .map(Object::getClass)
                        .collect(Collectors.toSet());
        assertThat(drawn).containsAll(Variants.of(Screen.class));
    }

    @ParameterizedTest
    @MethodSource("dev.aisha.bot.i18n.Language#all")
    void givenEveryButton_whenRead_thenNoCallbackIsWithoutAScreen(Language language) {
        Set<Class<?>> drawn = new HashSet<>();
        for (Screen screen : AllScreens.of(Samples.PLAIN)) {
            for (Part part : renderer.render(screen, Notice.NONE, language).parts()) {
                part.keyboard().stream()
                        .flatMap(List::stream)
                        .forEach(b -> drawn.add(Callback.decode(b.data()).getClass()));
            }
        }
        Set<Class<?>> known = Variants.of(Callback.class);
        known.remove(Callback.Unknown.class);
        // reached from a place that a person can only type themselves to
        known.remove(Callback.ShowGeneration.class);
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void givenAProblem_whenSaid_thenItSpeaksOfMoneyAndOfAWayOut(ProblemCode code) {
        String ru = Problems.words(code, 13L, Texts.in(Language.RU)).source();
        String en = Problems.words(code, 13L, Texts.in(Language.EN)).source();
        assertThat(ru).containsPattern("списан|списывается|спишется|монет");
        assertThat(en).containsPattern("charged|coins");
        assertThat(ru.lines().count()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void givenPhotosPouring_whenTheLastIsJudged_thenTheCardIsSettled() {
        assertThat(placement(3, true)).isEqualTo(new Placement.Live(false));
        assertThat(placement(0, true)).isEqualTo(new Placement.Live(true));
        assertThat(placement(0, false)).isEqualTo(new Placement.OnScreen());
    }

    @Test
    void givenFewOrPendingPhotos_whenTheCardIsDrawn_thenReadyIsNotOffered() {
        assertThat(offersReview(9, 0)).isFalse();
        assertThat(offersReview(12, 1)).isFalse();
        assertThat(offersReview(10, 0)).isTrue();
    }

    @Test
    void givenTooLittleMoney_whenChecked_thenNothingCanBePaid() {
        var poor = new Samples("Anna", "Mars", 3);
        var check =
                new Screen.TrainingCheck(
                        poor.avatar(AvatarStatus.READY_TO_TRAIN),
                        poor.trainingOffer(),
                        dev.aisha.model.training.TrainingPreset.FAST,
                        Samples.ACTION);
        assertThat(callbacks(check)).noneMatch(Callback.Pay.class::isInstance);
        assertThat(callbacks(check)).anyMatch(WalletTap.TopUp.class::isInstance);
    }

    @Test
    void givenOneImage_whenItArrives_thenItIsAPhotoWithButtonsAfterTheCardCloses() {
        var parts = images(1);
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().placement())
                .isEqualTo(new Placement.Card(Samples.ID, 7, true, false));
        assertThat(parts.getLast().body()).isInstanceOf(Body.Picture.class);
        assertThat(parts.getLast().keyboard()).isNotEmpty();
    }

    @Test
    void givenFourImages_whenTheyArrive_thenAnAlbumIsFollowedByItsControls() {
        var parts = images(4);
        assertThat(parts.get(1).body()).isInstanceOf(Body.Album.class);
        assertThat(parts.get(2).keyboard().getFirst())
                .extracting(Rendered.Button::label)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void givenARunningTraining_whenDrawn_thenItsCardStaysOpen() {
        var running = Samples.PLAIN.training(TrainingStatus.RUNNING, null);
        var part = parts(new Screen.Training(running, true, Samples.ACTION)).getFirst();
        assertThat(part.placement()).isEqualTo(new Placement.Card(Samples.ID, 7, false, true));
        assertThat(((Body.Text) part.body()).html()).contains("42");
    }

    private List<Part> images(int count) {
        return parts(
                new Screen.Images(
                        Samples.PLAIN.generation(GenerationStatus.SUCCEEDED, count, null),
                        Samples.ACTION));
    }

    private Placement placement(int pending, boolean live) {
        var set = Samples.PLAIN.photos(AvatarStatus.COLLECTING, 5, pending, 0);
        return parts(new Screen.Photos(set, live)).getFirst().placement();
    }

    private boolean offersReview(int accepted, int pending) {
        var set = Samples.PLAIN.photos(AvatarStatus.COLLECTING, accepted, pending, 0);
        return callbacks(new Screen.Photos(set, false)).stream()
                .anyMatch(Callback.Review.class::isInstance);
    }

    private List<Callback> callbacks(Screen screen) {
        return parts(screen).stream()
                .flatMap(part -> part.keyboard().stream())
                .flatMap(List::stream)
                .map(button -> Callback.decode(button.data()))
                .toList();
    }

    private List<Part> parts(Screen screen) {
        return renderer.render(screen, Notice.NONE, Language.RU).parts();
    }

    private static void text(Body body, Screen screen) {
        switch (body) {
            case Body.Text(var html) -> length(html, 4096, screen);
            case Body.Picture(_, var caption) -> length(caption, 1024, screen);
            case Body.Document(_, var name, _, var caption) -> {
                length(caption, 1024, screen);
                assertThat(name).matches("[a-z0-9.-]+");
            }
            case Body.Album(var images, var caption) -> {
                length(caption, 1024, screen);
                assertThat(images).hasSizeBetween(2, 10);
            }
            case Body.Invoice(var title, var description, var payload, var stars) -> {
                assertThat(title).hasSizeBetween(1, 32);
                assertThat(description).hasSizeBetween(1, 255);
                assertThat(payload).hasSizeBetween(1, 128);
                assertThat(stars).isPositive();
            }
            case Body.Nothing() -> {}
        }
    }

    private static void length(String html, int most, Screen screen) {
        String text = TelegramHtml.parse(html);
        // UTF-16 units: the stricter of Telegram's two ways to count
        assertThat(text.length()).as(screen.getClass().getSimpleName()).isLessThanOrEqualTo(most);
        assertThat(text.strip()).isNotEmpty();
        assertThat(text).doesNotContain("\u202E", "\u200B");
    }

    private static void keyboard(Part part, Screen screen) {
        var rows = part.keyboard();
        String where = screen.getClass().getSimpleName();
        assertThat(rows.stream().mapToInt(List::size).sum())
                .as(where)
                .isLessThanOrEqualTo(screen instanceof GalleryScreen.Grid ? 14 : 8);
        if (part.body() instanceof Body.Album) {
            assertThat(rows).isEmpty();
        }
        Set<String> data = new HashSet<>();
        for (var row : rows) {
            boolean numbers = row.stream().allMatch(button -> button.label().matches("\\d"));
            assertThat(row.size()).as(where).isBetween(1, numbers ? 4 : 3);
            for (var button : row) {
                assertThat(button.label()).as(where).isNotBlank();
                assertThat(button.label().length()).as(where).isLessThanOrEqualTo(64);
                assertThat(button.data().getBytes(StandardCharsets.UTF_8).length)
                        .as(button.data())
                        .isBetween(1, 64);
                Callback callback = Callback.decode(button.data());
                assertThat(callback).as(button.data()).isNotInstanceOf(Callback.Unknown.class);
                assertThat(callback.encode()).isEqualTo(button.data());
                assertThat(data.add(button.data())).as("twice " + button.data()).isTrue();
            }
        }
        wayOn(part, screen);
    }

    /// Every message of the bot leads on: to the menu, or back to where the menu is when eight
    /// actions leave no room. What has no buttons stands beside a message that has them.
    private static void wayOn(Part part, Screen screen) {
        var rows = part.keyboard();
        String where = screen.getClass().getSimpleName();
        boolean beside =
                switch (part.body()) {
                    case Body.Album _, Body.Document _, Body.Nothing _, Body.Invoice _ -> true;
                    case Body.Text _, Body.Picture _ -> false;
                };
        // the account is gone with the data: the receipt follows by itself and names /start
        boolean gone =
                screen instanceof SettingsScreen.Leaving
                        || part.body() instanceof Body.Text(var html) && html.contains("/start");
        // stands before the screen that leads on
        boolean before = screen instanceof Screen.ImageLeft;
        if (screen instanceof Screen.MainMenu || beside || gone || before) {
            return;
        }
        assertThat(rows).as(where + " is a dead end").isNotEmpty();
        Callback last = Callback.decode(rows.getLast().getLast().data());
        boolean full = rows.stream().mapToInt(List::size).sum() == 8;
        assertThat(last)
                .as(where)
                .isInstanceOfAny(
                        Callback.Menu.class, full ? Callback.Back.class : Callback.Menu.class);
    }
}
