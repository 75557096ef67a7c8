package dev.aisha.api.vision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who somebody is goes, what the shot is stays.
class IdentityWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a young woman in a red coat | a woman in a red coat",
                "an elderly man by a window | a man by a window",
                "a 30-year-old man on a bridge | a man on a bridge",
                "a woman in her thirties, on a beach | a woman, on a beach",
                "a man aged 45, seated | a man, seated",
                "a tall blonde woman with blue eyes, smiling | a tall woman, smiling",
                "a woman with long dark hair and green eyes in a black dress | a woman in a black dress",
                "a bearded Asian man wearing a grey suit | a man wearing a grey suit",
                "a dark-skinned young person walking | a person walking",
                "a beautiful young European woman | a woman",
                "portrait of a man named John Smith, soft light | portrait of a man, soft light",
                "a woman resembling Audrey Hepburn, studio | a woman, studio",
                "a brunette in a white shirt | a person in a white shirt",
                "a person with freckles, pale skin, leaning on a wall | a person, leaning on a wall",
                "a man, his short hair swept back, in profile | a man, in profile",
                "a fair-haired, blue-eyed woman at a desk | a woman at a desk",
                "full-length shot of a young person with long dark hair, standing in the middle | full-length shot of a person, standing in the middle",
                "a woman with hair tied in a bun and a red scarf | a woman and a red scarf",
                "a woman with long, dark hair, leaning | a woman, leaning",
                "close-up of a woman with an oval face | close-up of a woman with a face",
            })
    void givenAnIdentity_whenStripped_thenTheShotStays(String said, String kept) {
        assertThat(IdentityWords.without(said)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half-length shot of a woman in an old town, 85mm lens, golden-hour backlight",
                "a man sitting on an old wooden chair in a Japanese garden",
                "a person in a white shirt, black and white photograph, high contrast",
                "a man with a camera and a leather bag, waist up, looking left",
                "a woman with closed hands, a young birch tree behind her",
                "a cat on a brown sofa, 50mm lens, warm palette",
                "a woman aged whisky in hand, 85mm",
            })
    void givenAShot_whenStripped_thenNothingIsLost(String said) {
        assertThat(IdentityWords.without(said)).isEqualTo(said);
    }
}
