package dev.aisha.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads HTML as strictly as Telegram: known tags, closed in order, only the entities it knows.
final class TelegramHtml {
    private static final Pattern MARK = Pattern.compile("<(/?)([^<>]*)>|&([^;&<>]*;?)|[<>]");
    private static final Set<String> TAGS = Set.of("b", "i", "code", "pre", "u", "s");
    private static final Set<String> ENTITIES = Set.of("lt;", "gt;", "amp;", "quot;");

    private TelegramHtml() {}

    /// The text that people see.
    static String parse(String html) {
        Deque<String> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(html);
        while (mark.find()) {
            String replacement = "";
            if (mark.group(3) != null) {
                assertThat(ENTITIES).as(html).contains(mark.group(3));
                replacement = "&";
            } else {
                assertThat(mark.group(2)).as("loose bracket in " + html).isNotNull();
                assertThat(TAGS).as(html).contains(mark.group(2));
                if (mark.group(1).isEmpty()) {
                    open.push(mark.group(2));
                } else {
                    assertThat(open).as(html).isNotEmpty();
                    assertThat(open.pop()).as(html).isEqualTo(mark.group(2));
                }
            }
            mark.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        mark.appendTail(text);
        assertThat(open).as("unclosed in " + html).isEmpty();
        return text.toString();
    }
}
