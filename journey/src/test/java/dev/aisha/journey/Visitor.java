package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A person at the chat page who finds their way by the bot's own bundle, and so in each language;
/// and what the services have recorded of them.
///
/// Buttons and messages are named by their keys in the bundle.
final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final World world = World.shared();
    private final String language;
    private final ChatWindow page;
    private final BotWords words;
    private final Set<String> pictured = new HashSet<>();

    private Visitor(String language, ChatWindow page) {
        this.language = language;
        this.page = page;
        this.words = new BotWords(language);
    }

    /// A new person, who has not written yet.
    ///
    /// @param pictures what the names of their pictures begin with
    static Visitor arrives(String firstName, String language, String pictures) {
        Visitor visitor = open("", language, SCREENSHOTS, pictures);
        visitor.page.becomes(firstName, language);
        return visitor;
    }

    /// A new person in the main menu.
    static Visitor started(String firstName, String language, String pictures) {
        Visitor visitor = arrives(firstName, language, pictures);
        visitor.page.starts();
        return visitor.sees("menuTitle");
    }

    /// A Russian person who came so far by phone.
    static Visitor goesOn(Phone phone, String pictures) {
        Visitor visitor = open("#user=" + phone.actor().id(), "ru", SCREENSHOTS, pictures);
        visitor.page.seesElement("[data-testid=message]");
        return visitor;
    }

    /// The page with nobody chosen.
    ///
    /// @param address what follows the page's address
    static Visitor open(String address, String language, Path screenshots, String pictures) {
        URI page = World.shared().sandbox().url().resolve("/" + address);
        return new Visitor(
                language, new ChatWindow(Chromium.shared(), page, screenshots, pictures));
    }

    ChatWindow page() {
        return page;
    }

    World world() {
        return world;
    }

    Visitor sees(String message) {
        page.sees(words.of(message));
        return this;
    }

    /// Sees it, then takes its picture.
    Visitor sees(String message, String picture) {
        page.sees(words.of(message)).shot(picture);
        pictured.add(message);
        return this;
    }

    /// Sees it in the bot's newest message, then takes its picture.
    Visitor seesLast(String message, String picture) {
        page.seesLast(words.of(message)).shot(picture);
        pictured.add(message);
        return this;
    }

    /// Messages that open a screen and that no picture was taken of.
    Set<String> unpictured() {
        Set<String> left = new HashSet<>(words.titles());
        left.removeAll(pictured);
        return left;
    }

    Visitor seesLast(String message) {
        page.seesLast(words.of(message));
        return this;
    }

    Visitor seesNoMore(String message) {
        page.seesNoMore(words.of(message));
        return this;
    }

    /// Reads words that hold a value.
    ///
    /// @param english what is read in English
    /// @param russian what is read in Russian
    Visitor reads(String english, String russian) {
        page.sees(inLanguage(english, russian));
        return this;
    }

    /// Reads words with a value that only the run knows.
    MatchResult reads(Pattern like) {
        return page.reads(like);
    }

    Visitor finds(String button) {
        page.seesButton(words.of(button));
        return this;
    }

    /// Finds the button, then takes the screen's picture.
    Visitor finds(String button, String picture) {
        page.seesButton(words.of(button)).shot(picture);
        return this;
    }

    /// Whether the newest screen has no such button.
    boolean lacks(String button) {
        return page.buttons().stream().noneMatch(label -> label.startsWith(words.of(button)));
    }

    Visitor taps(String button) {
        page.taps(words.of(button));
        return this;
    }

    Visitor writes(String text) {
        page.writes(text);
        return this;
    }

    String inLanguage(String english, String russian) {
        return language.equals("ru") ? russian : english;
    }

    /// Waits until so many coins can be spent.
    Visitor has(long coins) {
        return records(
                coins, "SELECT balance FROM ledger_account WHERE user_id = ?", "coins to spend");
    }

    /// Waits until a count in api-service's database is so.
    ///
    /// @param sql with one parameter, the person's id
    Visitor records(long expected, String sql, String what) {
        await(what)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count(sql)).as(what).isEqualTo(expected));
        return this;
    }

    /// @param sql with one parameter, the person's id
    long count(String sql) {
        return world.number(sql, id());
    }

    /// The person's internal id.
    UUID id() {
        return world.id(
                "SELECT id FROM app_user WHERE external_id = ?", "telegram:" + page.person());
    }

    /// Ends the visit: the browser had nothing to complain about.
    void leaves() {
        assertThat(page.complaints()).isEmpty();
    }

    @Override
    public void close() {
        page.close();
    }
}
