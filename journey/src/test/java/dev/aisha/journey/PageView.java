package dev.aisha.journey;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/// What stands on the chat page, and waiting for it.
final class PageView {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LAST_BUTTON =
            """
            const keys = [...document.querySelectorAll('.keyboard [data-testid=button]')];
            const label = key => key.textContent.trim();
            return keys.findLast(key => label(key) === arguments[0])
                ?? keys.findLast(key => label(key).startsWith(arguments[0])) ?? null;\
            """;
    private static final String SCREEN_BUTTONS =
            """
            const boards = [...document.querySelectorAll('.unit.bot .keyboard')];
            return [...(boards.at(-1)?.querySelectorAll('[data-testid=button]') ?? [])]
                .map(key => key.textContent.trim());\
            """;
    private static final String SHOWN_PICTURES =
            """
            const all = [...document.querySelectorAll('.unit.bot [data-testid=photo] img')];
            all.forEach(image => image.loading = 'eager');
            return all.filter(image => image.complete && image.naturalWidth > 0).length;\
            """;
    private static final String UNREST =
            """
            const box = document.querySelector('[data-slot=scroll]');
            const open = document.querySelector('dialog[open]');
            const seen = [...box.querySelectorAll('img')].filter(image => {
                const place = image.getBoundingClientRect();
                return place.bottom > 0 && place.top < innerHeight;
            });
            const below = box.scrollHeight - box.scrollTop - box.clientHeight;
            return [
                ...seen.filter(image => !image.complete).map(image => `loading ${image.src}`),
                ...[...document.querySelectorAll('[aria-busy=true]')].map(busy => `busy ${busy.textContent}`),
                ...document.getAnimations().map(moving => `moving ${moving.animationName}`),
                ...(open === null && below >= 3 ? [`${below} pixels below`] : []),
            ].join(', ');\
            """;

    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private final Runnable lastLook;

    /// @param lastLook what is done before a wait is given up
    PageView(ChromeDriver driver, Runnable lastLook) {
        this.driver = driver;
        this.lastLook = lastLook;
        this.wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
        wait.ignoreAll(
                List.of(
                        StaleElementReferenceException.class,
                        ElementClickInterceptedException.class,
                        ElementNotInteractableException.class,
                        NoSuchElementException.class));
    }

    /// @throws AssertionError with all that the bot wrote when it did not come true in time
    void until(String what, BooleanSupplier condition) {
        try {
            wait.withMessage(() -> "waiting for " + what).until(_ -> condition.getAsBoolean());
        } catch (TimeoutException e) {
            lastLook.run();
            throw new AssertionError(
                    "never saw %s in:\n%s\nunrest: %s".formatted(what, botWords(), unrest()), e);
        }
    }

    void click(String testId) {
        until(
                testId,
                () -> {
                    find(testId).click();
                    return true;
                });
    }

    /// Presses the newest button that is called so, or else starts so, unless it is still busy.
    boolean press(String label) {
        var key = (WebElement) driver.executeScript(LAST_BUTTON, label);
        if (key == null || "true".equals(key.getDomAttribute("aria-busy"))) {
            return false;
        }
        key.click();
        return true;
    }

    boolean hasButton(String label) {
        return driver.executeScript(LAST_BUTTON, label) != null;
    }

    /// The buttons of the newest message that has some.
    @SuppressWarnings("unchecked")
    List<String> screenButtons() {
        return (List<String>) driver.executeScript(SCREEN_BUTTONS);
    }

    /// Pictures of the bot that are there and drawn.
    long pictures() {
        return (Long) driver.executeScript(SHOWN_PICTURES);
    }

    /// All that the bot wrote and that still stands there.
    String botWords() {
        return script(
                "return [...document.querySelectorAll('.unit.bot')]"
                        + ".map(unit => unit.textContent).join('\\n');");
    }

    /// The bot's newest message.
    String newest() {
        return script(
                "return [...document.querySelectorAll('.unit.bot')].at(-1)?.textContent ?? '';");
    }

    /// What keeps the page from resting: pictures in view that are not drawn, taps without their
    /// answer, movement, or an end of the chat that is out of view.
    ///
    /// @return nothing when it rests
    String unrest() {
        return script(UNREST);
    }

    String script(String expression) {
        return String.valueOf(driver.executeScript(expression));
    }

    boolean isShown(String testId) {
        return find(testId).isDisplayed();
    }

    WebElement find(String testId) {
        return driver.findElement(By.cssSelector("[data-testid=" + testId + "]"));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }
}
