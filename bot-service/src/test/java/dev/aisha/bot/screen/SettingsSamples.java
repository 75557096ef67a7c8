package dev.aisha.bot.screen;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.SettingsPlace.ReadingLegal;
import dev.aisha.bot.conversation.SettingsPlace.SeeingSettings;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.account.UserSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Settings for tests over all screens and places.
public final class SettingsSamples {
    private SettingsSamples() {}

    public static List<Conversation> places() {
        List<Conversation> places = new ArrayList<>();
        Stream.of(SettingsPage.values()).map(SeeingSettings::new).forEach(places::add);
        Stream.of(LegalPage.values()).map(ReadingLegal::new).forEach(places::add);
        return places;
    }

    static List<Screen> screens(Samples s) {
        List<Screen> screens = new ArrayList<>();
        for (SettingsPage page : SettingsPage.values()) {
            screens.add(new SettingsScreen.SettingsCard(page, s.settings()));
            for (EnhancementMode mode : EnhancementMode.values()) {
                screens.add(
                        new SettingsScreen.SettingsCard(
                                page,
                                new UserSettings("en", null, 4, true, mode, false, false, false)));
            }
        }
        Stream.of(LegalPage.values()).map(SettingsScreen.Legal::new).forEach(screens::add);
        return screens;
    }
}
