package dev.aisha.journey;

/// How a person is served.
record SettingsSteps(Visitor person) {
    void walk() {
        person.writes("/settings").sees("settingsTitle", "settings-all");
        person.taps("settingsLanguage").sees("settingsLanguageQuestion", "settings-language");
        person.taps("back").taps("settingsImages");
        person.sees("settingsImagesQuestion", "settings-images");
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
