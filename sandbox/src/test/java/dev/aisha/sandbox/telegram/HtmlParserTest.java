package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlParserTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "<b>bold | Can't find end tag corresponding to start tag \"b\"",
                "a </b> | Unexpected end tag at byte offset 2",
                "я <x>y</x> | Unsupported start tag \"x\" at byte offset 3",
                "<b>a</i> | Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
                "<b a | Unclosed start tag at byte offset 0",
                "<b>x</b | Unclosed end tag at byte offset 4",
                "<span>x</span> | Unsupported start tag \"span\" at byte offset 0",
                "5 < 6 | Unclosed start tag at byte offset 2"
            })
    void givenBrokenHtml_whenParsed_thenTheErrorNamesTheByte(String html, String reason) {
        assertThatThrownBy(() -> HtmlParser.parse(html))
                .isInstanceOf(CallRefusedException.class)
                .hasMessage("Bad Request: can't parse entities: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "<b>a</b>|bold|0|1",
                "<strong>a</strong>|bold|0|1",
                "x<em>я</em>|italic|1|1",
                "😀<u>b</u>|underline|2|1",
                "<del>a</del>|strikethrough|0|1",
                "<span class=\"tg-spoiler\">a</span>|spoiler|0|1",
                "<code>a</code>|code|0|1",
                "<pre><code class=\"language-java\">a</code></pre>|pre|0|1",
                "<blockquote expandable>a</blockquote>|expandable_blockquote|0|1",
                "<a href=\"http://a.b\">a</a>|text_link|0|1"
            })
    void givenATag_whenParsed_thenItsEntity(String html, String type, int offset, int length) {
        assertThat(HtmlParser.parse(html).entities())
                .singleElement()
                .matches(entity -> entity.type().equals(type))
                .matches(entity -> entity.offset() == offset && entity.length() == length);
    }

    @Test
    void givenReferences_whenParsed_thenOnlyTheKnownOnesAreDecoded() {
        assertThat(HtmlParser.parse("&lt;&gt;&amp;&quot;&#65;&#x42;&nbsp;&").text())
                .isEqualTo("<>&\"AB&nbsp;&");
    }

    @Test
    void givenSpaceAround_whenParsed_thenItIsCutAndEntitiesMove() {
        var parsed = HtmlParser.parse("\n <b> a</b> ");
        assertThat(parsed.text()).isEqualTo("a");
        assertThat(parsed.entities()).singleElement().matches(entity -> entity.offset() == 0);
    }

    @Test
    void givenALink_whenInText_thenItIsFoundButNotInCode() {
        assertThat(HtmlParser.parse("see https://a.b/c").entities())
                .extracting(Entity::type)
                .containsExactly("url");
        assertThat(HtmlParser.parse("<code>https://a.b/c</code>").entities())
                .extracting(Entity::type)
                .containsExactly("code");
    }

    @Test
    @Tag("P37")
    void givenMarkupInText_whenWrittenForAPage_thenItIsEscaped() {
        var words = HtmlParser.parse("<b>&lt;script&gt;</b> <a href=\"javascript:x\">y</a>");
        assertThat(Telegram.html(words)).isEqualTo("<b>&lt;script&gt;</b> <a>y</a>");
        assertThat(Telegram.html(Formatted.plain("<img src=x onerror=alert(1)>")))
                .isEqualTo("&lt;img src=x onerror=alert(1)&gt;");
    }
}
