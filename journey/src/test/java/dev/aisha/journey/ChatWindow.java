package dev.aisha.journey;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The sandbox's chat page in a browser, used as a person uses it. Every step waits for what it
/// needs to see.
final class ChatWindow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LAST_BUTTON =
            """
            const keys = [...document.querySelectorAll('.keyboard [data-testid=button]')];
            return keys.findLast(key => key.textContent.trim().startsWith(arguments[0])) ?? null;\
            """;
    private static final String SHOWN_PICTURES =
            """
            return [...document.querySelectorAll('.unit.bot [data-testid=photo] img')]
                .filter(image => image.complete && image.naturalWidth > 0).length;\
            """;

    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private final Camera camera;

    /// @param screenshots the folder that pictures of the page are kept in
    /// @param prefix what their names begin with
    ChatWindow(ChromeDriver driver, URI page, Path screenshots, String prefix) {
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100));
        wait.ignoreAll(
                List.of(
                        StaleElementReferenceException.class,
                        ElementClickInterceptedException.class,
                        ElementNotInteractableException.class,
                        NoSuchElementException.class));
        this.camera = new Camera(driver, screenshots, prefix);
        driver.get(page.toString());
    }

    /// Adds a person in the page and writes as them from now on.
    ChatWindow becomes(String firstName, String language) {
        until("the page to be ready", () -> isShown("new-user-name") || hasPeople());
        if (!isShown("new-user-name")) {
            clicks("menu");
            clicks("add-user");
        }
        until("the form", () -> isShown("new-user-name"));
        find("new-user-name").sendKeys(firstName);
        new Select(find("new-user-language")).selectByValue(language);
        clicks("new-user-create");
        until("the chat of " + firstName, () -> driver.getTitle().endsWith(firstName));
        return this;
    }

    ChatWindow starts() {
        return clicks("start");
    }

    /// Walks backwards from the input with the Tab key to a button that starts so, and presses
    /// Enter.
    ChatWindow pressesByKeyboard(String label) {
        seesButton(label);
        find("input").click();
        until(
                label + " to have the focus",
                () -> {
                    driver.switchTo().activeElement().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
                    return driver.switchTo().activeElement().getText().strip().startsWith(label);
                });
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        return this;
    }

    ChatWindow writes(String text) {
        until("the input", () -> isShown("input"));
        find("input").sendKeys(text, Keys.ENTER);
        return this;
    }

    /// Taps the newest button that starts so.
    ChatWindow taps(String label) {
        until(
                "button " + label,
                () -> {
                    var key = (WebElement) driver.executeScript(LAST_BUTTON, label);
                    if (key == null || "true".equals(key.getDomAttribute("aria-busy"))) {
                        return false;
                    }
                    key.click();
                    return true;
                });
        return this;
    }

    ChatWindow seesButton(String label) {
        until("button " + label, () -> driver.executeScript(LAST_BUTTON, label) != null);
        return this;
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
        find(input)
                .sendKeys(
                        files.stream()
                                .map(file -> file.toAbsolutePath().toString())
                                .collect(Collectors.joining("\n")));
        until("the previews", () -> all("[data-testid=tray] li").size() == files.size());
        return clicks("send");
    }

    /// Waits until a message of the bot says so.
    ChatWindow sees(String words) {
        until("the words " + words, () -> botWords().contains(words));
        return this;
    }

    /// Waits until so many pictures of the bot are there and drawn.
    ChatWindow seesPictures(long count) {
        until(
                count + " pictures",
                () -> {
                    all(".unit.bot [data-testid=photo]")
                            .forEach(photo ->
                                    driver.executeScript(
                                            "arguments[0].querySelector('img').loading = 'eager'",
                                            photo));
                    return (Long) driver.executeScript(SHOWN_PICTURES) == count;
                });
        return this;
    }

    /// Waits until something that this CSS selector finds is there.
    ChatWindow seesElement(String selector) {
        until(selector, () -> !all(selector).isEmpty());
        return this;
    }

    /// Opens the newest picture at full size and closes it again.
    ChatWindow looksAtTheNewestPicture(String screenshot) {
        until(
                "a picture to open",
                () -> {
                    all("[data-testid=photo]").getLast().click();
                    return true;
                });
        until(
                "the picture at full size",
                () ->
                        (Boolean)
                                driver.executeScript(
                                        "const image = document.querySelector('[data-testid=viewer] img');"
                                                + "return image.complete && image.naturalWidth > 0;"));
        shot(screenshot);
        return clicks("viewer-close");
    }

    /// The address of the newest file that the bot sent.
    URI newestFile() {
        seesElement(".unit.bot [data-testid=document]");
        return URI.create(all(".unit.bot [data-testid=document]").getLast().getDomProperty("href"));
    }

    /// Keeps a picture of the page as it is, and looks at it.
    ChatWindow shot(String name) {
        settle();
        camera.take(name);
        return this;
    }

    /// What the browser complained about.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private void settle() {
        until(
                "pictures in view and the end of the log",
                () ->
                        (Boolean)
                                driver.executeScript(
                                        """
                                        const box = document.querySelector('[data-slot=scroll]');
                                        const open = document.querySelector('dialog[open]');
                                        const seen = [...box.querySelectorAll('img')].filter(image => {
                                            const place = image.getBoundingClientRect();
                                            return place.bottom > 0 && place.top < innerHeight;
                                        });
                                        return seen.every(image => image.complete)
                                            && (open !== null || box.scrollHeight - box.scrollTop - box.clientHeight < 3);\
                                        """));
    }

    private ChatWindow clicks(String testId) {
        until(
                testId,
                () -> {
                    find(testId).click();
                    return true;
                });
        return this;
    }

    private String botWords() {
        return (String)
                driver.executeScript(
                        "return [...document.querySelectorAll('.unit.bot')]"
                                + ".map(unit => unit.textContent).join('\\n');");
    }

    private boolean hasPeople() {
        return !all("[data-testid=user-switch] option").isEmpty();
    }

    private boolean isShown(String testId) {
        return find(testId).isDisplayed();
    }

    private WebElement find(String testId) {
        return driver.findElement(By.cssSelector("[data-testid=" + testId + "]"));
    }

    private List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    private void until(String what, BooleanSupplier condition) {
        try {
            wait.withMessage(() -> "waiting for " + what).until(_ -> condition.getAsBoolean());
        } catch (TimeoutException e) {
            shot("failed");
            throw new AssertionError("never saw " + what + " in:\n" + botWords(), e);
        }
    }
}
