package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How a person is served, chosen on the chat page.
@BrowserJourney
class SettingsBrowserIT {
    @Test
    void givenAnOpenScreen_whenTheLanguageIsSwitched_thenTheScreenSpeaksItAtOnce() {
        try (var person = Visitor.started("Alice", "en", "language")) {
            person.writes("/settings").sees("settingsTitle").taps("settingsLanguage");
            person.sees("settingsLanguageQuestion").page().taps("Русский").sees("На каком языке");
            person.page().shot("switched");
            assertThat(person.page().buttons())
                    .contains("✓ Русский", "English", "‹ Назад", "☰ Меню");
            person.seesNoMore("settingsLanguageQuestion");
            person.page().writes("/menu").seesLast("Привет! Я Аиша.").writes("/help");
            person.page().seesLast("Как это работает");
            assertThat(person.world().text(LANGUAGE, person.id())).isEqualTo("ru");
            person.leaves();
        }
    }

    @Test
    void givenEverySetting_whenChanged_thenItIsKeptAndSaid() {
        try (var person = Visitor.started("Алиса", "ru", "settings")) {
            new SettingsSteps(person).walk();
            person.writes("/settings").taps("settingsImages").taps("settingsRatio");
            person.sees("settingsRatioQuestion").page().taps("9:16");
            person.records(1, CHOSEN + "ratio = 'STORY'", "shapes chosen");
            person.writes("/settings").taps("settingsImages").taps("settingsCount");
            person.page().taps("3");
            person.records(1, CHOSEN + "count = 3", "numbers chosen");
            person.writes("/settings").taps("settingsWords").taps("enhancementOff");
            person.records(1, CHOSEN + "enhancement = 'OFF'", "ways with words chosen");
            person.writes("/settings").taps("settingsNotifications").taps("settingsNews");
            person.records(1, CHOSEN + "notify_news = false", "news declined");
            person.writes("/settings").taps("settingsPhotos").taps("settingsDeletePhotos");
            person.records(1, CHOSEN + "delete_photos = false", "photos kept");
            person.writes("/settings").page().seesLast("форма 9:16, по 3 штуки");
            person.page().seesLast("Ваши слова: Не менять").seesLast("Новости: нет");
            person.page().seesLast("Фото после обучения: остаются").shot("changed");
            person.leaves();
        }
    }

    private static final String LANGUAGE = "SELECT language FROM user_settings WHERE user_id = ?";
    private static final String CHOSEN =
            "SELECT count(*) FROM user_settings WHERE user_id = ? AND ";
}
