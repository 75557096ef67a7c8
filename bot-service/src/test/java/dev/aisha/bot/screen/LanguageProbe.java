package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.telegram.CommandProbe;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What the bot says in a language that it has found by itself. Speaks in types of the JDK, so that
/// it can be asked from another class loader.
public final class LanguageProbe implements Supplier<Map<String, String>> {
    @Override
    public Map<String, String> get() {
        Language kazakh = Language.of("kk-KZ");
        Texts texts = Texts.in(kazakh);
        Map<String, String> said = new LinkedHashMap<>();
        said.put(
                "languages",
                Language.all().stream().map(Language::code).collect(Collectors.joining(" ")));
        said.put("of kk-KZ", kazakh.code());
        said.put("of de", Language.of("de").code());
        Button offered =
                new SettingsScreens(Texts.in(Language.RU), Language.RU, "")
                                .screen(
                                        new SettingsScreen.SettingsCard(
                                                SettingsPage.LANGUAGE, Samples.PLAIN.settings()))
                                .parts()
                                .getFirst()
                                .keyboard()
                                .stream()
                                .flatMap(row -> row.stream())
                                .filter(button -> button.label().contains("Қазақша"))
                                .findFirst()
                                .orElseThrow();
        said.put("button", offered.label());
        if (Callback.decode(offered.data()) instanceof SettingsTap.SetLanguage(var language)) {
            said.put("button leads to", language.code());
        }
        said.put("menu", texts.menu());
        said.put("without a screen", texts.tryLater());
        for (long coins : new long[] {1, 5, 12_000}) {
            said.put(Long.toString(coins), texts.balanceButton(coins));
        }
        said.put("date", texts.avatarDate(Instant.parse("2026-11-22T12:00:00Z")).source());
        said.put(
                "style",
                new FacetScreens(texts)
                        .style("film-noir", Map.of("ru", "Нуар", "en", "Film noir")));
        said.put("commands", Integer.toString(CommandProbe.commands(kazakh)));
        return said;
    }
}
