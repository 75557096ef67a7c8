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
                "a beautiful young Asian girl | a girl",
                "a young blonde girl | a girl",
                "A handsome Italian man | A man",
                "A French woman | A woman",
                "A bald bearded chef | A chef",
                "a bald, bearded chef in an apron | a chef in an apron",
                "a tall dark-skinned athlete | a tall athlete",
                "A blue-eyed brunette sits | A person sits",
                "A senior businessman | A businessman",
                "a man with a scar on his cheek and tattoos, in a suit | a man, in a suit",
                "a woman, approximately 25, on stairs | a woman, on stairs",
                "an elderly fisherman with a net | a fisherman with a net",
                "a young actress on a stage | an actress on a stage",
                "a man of Italian descent at a bar | a man at a bar",
                "a woman in her early 30s with a tattoo on her left arm, seated | a woman, seated",
                "a man with a shaved head in profile | a man in profile",
                "a woman with a nose piercing and a mole above her lip, smiling | a woman, smiling",
                "a stunning redhead leaning on a rail | a person leaning on a rail",
                "a black man in a black coat | a man in a black coat",
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
                "a table of blonde wood by a French window, soft light",
                "a woman in front of an Italian villa, English garden behind",
                "a man holding a model ship, old brick wall",
                "a bald eagle above a mountain, cold light",
                "a woman in a white chef hat, ginger tea on the counter",
                "a long-haired cat on a Persian carpet",
                "a piercing beam of light, a tattoo parlour at night",
                "a table with around 20 candles, an hour before sunset, an LED panel",
                "a wide-eyed man in the late sixties style, a one-way street",
                "a man in a brown jacket and pale trousers, round table, thin smoke",
            })
    void givenAShot_whenStripped_thenNothingIsLost(String said) {
        assertThat(IdentityWords.without(said)).isEqualTo(said);
    }
}
