package dev.aisha.api.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.prompt.ShotSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShotTextTest {
    @ParameterizedTest
    @CsvSource({
        "full, FULL, full-length shot",
        "half, HALF, half-length shot",
        "close-up, CLOSE_UP, close-up shot"
    })
    void givenAShotThatThePromptForgot_whenMade_thenItLeads(
            String said, ShotSize size, String lead) {
        Shot shot = shot(said, "man", "a man on a rainy street at night, neon light", false);

        assertThat(ShotText.of(shot)).startsWith(lead + ", a man");
        assertThat(ShotText.size(shot)).isEqualTo(size);
    }

    @Test
    void givenAShotThatThePromptNames_whenMade_thenItIsNotSaidTwice() {
        Shot shot = shot("close-up", "man", "Close-up of a man on a rainy street", false);

        assertThat(ShotText.of(shot)).isEqualTo("Close-up of a man on a rainy street");
    }

    @Test
    void givenNoSubject_whenMade_thenNoShotIsClaimed() {
        Shot shot = shot("none", "", "a mountain lake at dawn, mist over the water", false);

        assertThat(ShotText.of(shot)).isEqualTo("a mountain lake at dawn, mist over the water");
        assertThat(ShotText.size(shot)).isEqualTo(ShotSize.UNKNOWN);
    }

    @Test
    void givenNothingButIdentityInThePrompt_whenMade_thenThePartsMakeIt() {
        Shot shot = shot("half", "woman", "a young blonde woman", false);

        assertThat(ShotText.of(shot))
                .startsWith("half-length shot, medium framing, a woman, leaning")
                .contains("wearing a coat", "a street", "soft light", "50mm", "teal", "calm");
    }

    @Test
    void givenAnEndlessPrompt_whenMade_thenItCanStillBeEdited() {
        Shot shot = shot("full", "man", "a man walking in the rain, ".repeat(200), false);

        assertThat(ShotText.of(shot).length()).isBetween(900, 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, PROFILE", "900, 1200, PORTRAIT", "1200, 900, CLASSIC", "1080, 1920, STORY",
        "1920, 1080, CINEMA", "3000, 500, CINEMA", "500, 3000, STORY", "1000, 1080, PROFILE",
        "1000, 1500, PORTRAIT", "1500, 1000, CLASSIC"
    })
    void givenAPhotosShape_whenARatioIsSought_thenTheNearestOne(
            int width, int height, AspectRatio ratio) {
        assertThat(ShotText.ratio(width, height)).isEqualTo(ratio);
    }

    static Shot shot(String size, String noun, String prompt, boolean child) {
        return new Shot(
                size,
                "medium framing",
                noun,
                "leaning on a wall",
                "a coat",
                "a street",
                "soft light",
                "50mm lens",
                "teal palette",
                "calm mood",
                prompt,
                "summary",
                child);
    }
}
