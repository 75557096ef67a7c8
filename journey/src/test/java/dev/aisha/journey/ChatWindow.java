package dev.aisha.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;

/// The sandbox's chat page in a browser, used as a person uses it. Every step waits for what it
/// needs to see.
final class ChatWindow implements AutoCloseable {
    private final ChromeDriver driver;
    private final PageView view;
    private final Camera camera;

    /// @param page its address; with `#user=` and an id the chat of that person
    /// @param screenshots the folder that pictures of the page are kept in
    /// @param prefix what their names begin with
    ChatWindow(ChromeDriver driver, URI page, Path screenshots, String prefix) {
        this.driver = driver;
        this.camera = new Camera(driver, screenshots, prefix);
        this.view = new PageView(driver, () -> camera.take("failed"));
        driver.get(page.toString());
        complaints(); // of others
    }

    /// Adds a person in the page and writes as them from now on.
    ChatWindow becomes(String firstName, String language) {
        view.until("the page to be ready", () -> view.isShown("new-user-name") || hasPeople());
        if (!view.isShown("new-user-name")) {
            view.click("menu");
            view.click("add-user");
        }
        view.until("the form", () -> view.isShown("new-user-name"));
        view.find("new-user-name").sendKeys(firstName);
        new Select(view.find("new-user-language")).selectByValue(language);
        view.click("new-user-create");
        view.until("the chat of " + firstName, () -> driver.getTitle().endsWith(firstName));
        return this;
    }

    /// Telegram's id of the person whose chat it is.
    long person() {
        return Long.parseLong(view.find("user-switch").getDomProperty("value"));
    }

    ChatWindow starts() {
        return clicks("start");
    }

    /// Walks backwards from the input with the Tab key to a button that starts so, and presses
    /// Enter.
    ChatWindow pressesByKeyboard(String label) {
        seesButton(label);
        view.find("input").click();
        view.until(
                label + " to have the focus",
                () -> {
                    driver.switchTo().activeElement().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
                    return driver.switchTo().activeElement().getText().strip().startsWith(label);
                });
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        return this;
    }

    ChatWindow writes(String text) {
        view.until("the input", () -> view.isShown("input"));
        view.find("input").sendKeys(text, Keys.ENTER);
        return this;
    }

    /// Taps the newest button that starts so.
    ChatWindow taps(String label) {
        view.until("button " + label, () -> view.press(label));
        return this;
    }

    ChatWindow clicks(String testId) {
        view.click(testId);
        return this;
    }

    /// The commands that the page's menu offers.
    List<String> commands() {
        clicks("commands");
        seesElement("[data-testid=command]");
        List<String> offered =
                view.all("[data-testid=command]").stream().map(WebElement::getText).toList();
        clicks("commands");
        return offered;
    }

    /// Takes a command from the page's menu.
    ChatWindow takesCommand(String command) {
        clicks("commands");
        view.until(
                command,
                () ->
                        view.all("[data-testid=command]").stream()
                                .filter(offered -> offered.getText().startsWith(command + " "))
                                .findFirst()
                                .map(offered -> {
                                    offered.click();
                                    return true;
                                })
                                .orElse(false));
        return this;
    }

    ChatWindow seesButton(String label) {
        view.until("button " + label, () -> view.hasButton(label));
        return this;
    }

    /// The buttons of the newest message that has some.
    List<String> buttons() {
        return view.screenButtons();
    }

    /// Picks photos from the disk, waits for their previews, and sends them.
    ChatWindow sends(List<Path> photos) {
        return sends("photo-input", photos);
    }

    /// Picks files from the disk and sends them as files.
    ChatWindow sendsFiles(List<Path> files) {
        return sends("file-input", files);
    }

    private ChatWindow sends(String input, List<Path> files) {
        view.find(input)
                .sendKeys(
                        files.stream()
                                .map(file -> file.toAbsolutePath().toString())
                                .collect(Collectors.joining("\n")));
        view.until("the previews", () -> view.all("[data-testid=tray] li").size() == files.size());
        return clicks("send");
    }

    /// Waits until a message of the bot says so.
    ChatWindow sees(String words) {
        view.until("the words " + words, () -> view.botWords().contains(words));
        return this;
    }

    /// Waits until the bot's newest message says so.
    ChatWindow seesLast(String words) {
        view.until("at the end the words " + words, () -> view.newest().contains(words));
        return this;
    }

    /// Waits until a message of the bot has such words.
    MatchResult reads(Pattern words) {
        view.until("words like " + words, () -> words.matcher(view.botWords()).find());
        return words.matcher(view.botWords()).results().findFirst().orElseThrow();
    }

    /// Waits until no message of the bot says so any more.
    ChatWindow seesNoMore(String words) {
        view.until(words + " to be gone", () -> !view.botWords().contains(words));
        return this;
    }

    /// Waits until so many pictures of the bot are there and drawn.
    ChatWindow seesPictures(long count) {
        view.until(count + " pictures", () -> view.pictures() == count);
        return this;
    }

    /// Waits until something that this CSS selector finds is there.
    ChatWindow seesElement(String selector) {
        view.until(selector, () -> !view.all(selector).isEmpty());
        return this;
    }

    /// Waits until nothing is there that this CSS selector finds.
    ChatWindow seesNoElement(String selector) {
        view.until("no " + selector, () -> view.all(selector).isEmpty());
        return this;
    }

    /// Opens the newest picture at full size and closes it again.
    ChatWindow looksAtTheNewestPicture(String screenshot) {
        view.until(
                "a picture to open",
                () -> {
                    view.all("[data-testid=photo]").getLast().click();
                    return true;
                });
        view.until(
                "the picture at full size",
                () ->
                        Boolean.parseBoolean(
                                view.script(
                                        "const image = document.querySelector('[data-testid=viewer] img');"
                                                + "return image.complete && image.naturalWidth > 0;")));
        shot(screenshot);
        return clicks("viewer-close");
    }

    /// How many files of the bot are there.
    int files() {
        return view.all(".unit.bot [data-testid=document]").size();
    }

    /// The address of the newest file that the bot sent, once so many are there.
    URI newestFile(int files) {
        view.until(files + " files", () -> files() == files);
        return URI.create(
                view.all(".unit.bot [data-testid=document]").getLast().getDomProperty("href"));
    }

    /// The address of the newest picture of the bot.
    URI newestPicture() {
        return URI.create(
                view.script(
                        "return new URL([...document.querySelectorAll('.unit.bot"
                                + " [data-testid=photo]')].at(-1).dataset.url, location).href;"));
    }

    /// Waits until nothing is under way on the page and the end of the chat is in view.
    ChatWindow rests() {
        view.until("the page at rest", () -> view.unrest().isEmpty());
        return this;
    }

    /// Keeps a picture of the page as it is, and looks at it.
    ChatWindow shot(String name) {
        rests();
        camera.take(name);
        return this;
    }

    /// What the browser complained about.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /// Leaves the page as if it had never been opened; the browser stays for others.
    @Override
    public void close() {
        view.script("localStorage.clear()");
        driver.get("about:blank");
    }

    private boolean hasPeople() {
        return !view.all("[data-testid=user-switch] option").isEmpty();
    }
}
