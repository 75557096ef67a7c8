package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What of a long chat is in view while messages come: the end, for whoever has not scrolled away.
@BrowserJourney
class ChatEndBrowserIT {
    private static final String GROW =
            """
            const message = document.createElement('div');
            message.style.height = '2000px';
            document.querySelector('[data-slot=log]').append(message);
            """;
    private static final String SCROLLED = "document.querySelector('[data-slot=scroll]').scrollTop";

    @Test
    void givenTheEndInView_whenTheChatGrowsWhileItScrolls_thenTheEndStaysInView() {
        try (var person = Visitor.started("Alice", "en", "end")) {
            run(GROW);
            person.page().rests();

            run(SCROLLED + " -= 1;" + GROW); // the browser tells of both at once

            person.page().rests();
            person.leaves();
        }
    }

    @Test
    void givenAReaderFurtherUp_whenTheChatGrows_thenNothingMoves() {
        try (var person = Visitor.started("Alice", "en", "up")) {
            run(GROW);
            person.page().rests();

            run(SCROLLED + " = 0;");
            person.page().seesElement("[data-slot=down]:not([hidden])");
            run(GROW);

            assertThat(afterAFrame(SCROLLED)).isEqualTo("0");
            person.leaves();
        }
    }

    private static void run(String script) {
        Chromium.shared().executeScript(script);
    }

    /// What an expression is once the browser has laid out and drawn what was done before.
    private static String afterAFrame(String expression) {
        return String.valueOf(
                Chromium.shared()
                        .executeAsyncScript(
                                "const done = arguments[0]; requestAnimationFrame(() =>"
                                        + " requestAnimationFrame(() => done("
                                        + expression
                                        + ")));"));
    }
}
