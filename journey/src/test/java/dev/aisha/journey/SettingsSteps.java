package dev.aisha.journey;

/// How a person is served.
record SettingsSteps(Visitor person) {
    /// Prompts are shown before they are used, if so wished.
    void showsFirst(String words) {
        person.writes("/settings").taps("settingsWords").taps("enhancementShown");
        person.writes("/generate").sees("promptQuestion").writes(words);
        person.sees("promptReady", "settings-shown").taps("editPromptButton");
        person.sees("editQuestion", "settings-edit");
    }

    void walk() {
        person.writes("/settings").sees("settingsTitle", "settings-all");
        person.taps("settingsLanguage").sees("settingsLanguageQuestion", "settings-language");
        person.taps("back").taps("settingsImages");
        person.sees("settingsImagesQuestion", "settings-images");
        person.taps("settingsRatio").sees("settingsRatioQuestion", "settings-ratio").taps("back");
        person.taps("settingsCount").sees("settingsCountQuestion", "settings-count").taps("back");
        person.taps("back").taps("settingsWords");
        person.sees("settingsEnhancementQuestion", "settings-words");
        person.taps("back").taps("settingsNotifications");
        person.sees("settingsNotificationsQuestion", "settings-notifications");
        person.taps("back").taps("settingsPhotos");
        person.sees("settingsPhotosQuestion", "settings-photos");
        person.writes("/terms").sees("legalTerms", "settings-terms");
        person.writes("/privacy").sees("legalPrivacy", "settings-privacy");
    }
}
