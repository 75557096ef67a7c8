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

    private long coins() {
        return person.count("SELECT balance FROM ledger_account WHERE user_id = ?");
    }
}
