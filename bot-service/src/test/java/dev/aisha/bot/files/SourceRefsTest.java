package dev.aisha.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.files.SourceRefs.Reading;
import dev.aisha.bot.ops.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SourceRefsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final SourceRefs refs = refs(NOW, "service-key-0123456789");

    @Test
    void givenARef_whenItsOwnerReads_thenTheFileIdIsBack() {
        String ref = refs.issue("telegram:42", "AgACAgIAAxkBA-file_id");
        assertThat(refs.read("telegram:42", ref))
                .isEqualTo(new Reading.Valid("AgACAgIAAxkBA-file_id"));
        assertThat(ref).doesNotContain("AgACAgIAAxkBA").hasSizeLessThan(1024);
    }

    @Test
    @Tag("P32")
    void givenARef_whenAnotherReads_thenItIsRefused() {
        String ref = refs.issue("telegram:42", "file");
        assertThat(refs.read("telegram:43", ref)).isEqualTo(new Reading.Refused());
    }

    @Test
    void givenARef_whenADayIsOver_thenItIsRefused() {
        String ref = refs.issue("telegram:42", "file");
        SourceRefs tomorrow = refs(NOW.plus(Duration.ofHours(24)), "service-key-0123456789");
        assertThat(tomorrow.read("telegram:42", ref)).isEqualTo(new Reading.Refused());
    }

    @Test
    void givenARef_whenAnyCharacterChanges_thenItIsRefused() {
        String ref = refs.issue("telegram:42", "file");
        for (int i = 0; i < ref.length(); i++) {
            char other = ref.charAt(i) == 'A' ? 'Q' : 'A';
            String forged = ref.substring(0, i) + other + ref.substring(i + 1);
            assertThat(refs.read("telegram:42", forged)).isInstanceOf(Reading.Refused.class);
        }
        assertThat(refs.read("telegram:42", "")).isInstanceOf(Reading.Refused.class);
        assertThat(refs.read("telegram:42", "1.2.3.4")).isInstanceOf(Reading.Refused.class);
        assertThat(refs.read("telegram:42", "1.999999999999999999.!.!"))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void givenANewServiceKey_whenTheOldOneIsThePrevious_thenOldRefsStayGood() {
        String ref = refs.issue("telegram:42", "file");
        SourceRefs rotated = refs(NOW, "another-key-0123456789", "service-key-0123456789");
        assertThat(rotated.read("telegram:42", ref)).isEqualTo(new Reading.Valid("file"));
    }

    private static SourceRefs refs(Instant now, String... keys) {
        return new SourceRefs(Clock.fixed(now, ZoneOffset.UTC), Keys.access(keys));
    }
}
