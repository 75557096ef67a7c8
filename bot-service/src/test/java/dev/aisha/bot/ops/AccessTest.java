package dev.aisha.bot.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P32")
class AccessTest {
    private final Access access = Keys.access("current-key-0123456789", "previous-key-012345");

    @Test
    void givenBothKeys_whenEitherIsShown_thenItIsLetIn() {
        assertThat(access.allows("Bearer current-key-0123456789")).isTrue();
        assertThat(access.allows("Bearer previous-key-012345")).isTrue();
    }

    @Test
    void givenAnythingElse_whenItIsShown_thenItIsKeptOut() {
        assertThat(access.allows(null)).isFalse();
        assertThat(access.allows("")).isFalse();
        assertThat(access.allows("Bearer ")).isFalse();
        assertThat(access.allows("current-key-0123456789")).isFalse();
        assertThat(access.allows("Bearer current-key-012345678")).isFalse();
        assertThat(access.allows("Bearer current-key-0123456789 ")).isFalse();
        assertThat(access.allows("Basic current-key-0123456789")).isFalse();
    }
}
