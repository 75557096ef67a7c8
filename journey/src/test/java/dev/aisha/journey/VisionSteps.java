package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/// A prompt from a photo.
record VisionSteps(Visitor person) {
    void walk(Path photo) {
        long coins = coins();
        person.writes("/menu").taps("photoPromptButton").sees("visionConsent", "vision-consent");
        assertThat(person.count("SELECT count(*) FROM prompt_draft WHERE user_id = ?")).isZero();
        person.taps("agree").sees("photoQuestion", "vision-question");
        person.page().sends(List.of(photo));
        person.sees("promptRead", "vision-reading").finds("takePhotoAway");
        person.has(coins - 1);
        person.taps("editPromptButton").sees("editQuestion", "vision-edit");
    }

    /// Rewritten, given another shape, and drawn; then another photo is offered.
    ///
    /// @param avatar how the main avatar's name begins
    void goesOn(String avatar, Path another) {
        person.writes("portrait in a red scarf, soft window light, 85mm");
        person.page().seesLast("in a red scarf");
        person.taps("promptShape").sees("shapeQuestion", "vision-shape").taps("ratioCinema");
        person.taps("otherAvatar").sees("avatarChoice", "vision-avatar").taps("back");
        person.page().taps(person.inLanguage("With ", "Аватар ") + avatar);
        person.finds("moreActions", "vision-result");
        person.writes("/menu").seesLast("menuTitle").page().sends(List.of(another));
        person.taps("readOfferedButton").sees("readCheck", "vision-check");
    }

    private long coins() {
        return person.count("SELECT balance FROM ledger_account WHERE user_id = ?");
    }
}
