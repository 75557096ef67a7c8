package dev.aisha.bot.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.screen.LanguageProbe;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kazakh is added by one file. The bot's classes are loaded a second time, beside a folder with
/// that file, and asked what they make of it.
class ThirdLanguageTest {
    private static Map<String, String> said;

    @BeforeAll
    static void addTheFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("i18n/messages_kk.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, kazakh());
        List<URL> places = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (Class<?> type : List.of(Texts.class, LanguageProbe.class)) {
            places.add(type.getProtectionDomain().getCodeSource().getLocation());
        }
        try (var second = new Second(places.toArray(URL[]::new))) {
            @SuppressWarnings("unchecked")
            var probe =
                    (Supplier<Map<String, String>>)
                            second.loadClass(LanguageProbe.class.getName())
                                    .getDeclaredConstructor()
                                    .newInstance();
            said = probe.get();
        }
    }

    @Test
    void givenOneFile_whenLanguagesAreOffered_thenItIsOneOfThemAndCanBeChosen() {
        assertThat(said)
                .containsEntry("languages", "ru en kk")
                .containsEntry("of kk-KZ", "kk")
                .containsEntry("of de", "en")
                .containsEntry("button", "Қазақша")
                .containsEntry("button leads to", "kk");
    }

    @Test
    void givenOneFile_whenItSpeaks_thenWordsNumbersAndDatesAreItsOwn() {
        assertThat(said)
                .containsEntry("menu", "Мәзір")
                .containsEntry("without a screen", "Кейінірек")
                .containsEntry("1", "Баланс: 1 тиын")
                .containsEntry("5", "Баланс: 5 тиындар")
                .containsEntry("12000", "Баланс: 12\u00a0000 тиындар")
                .containsEntry("commands", "12");
        assertThat(said.get("date")).contains("2026", "22 қар.").doesNotContain("Nov");
    }

    @Test
    void givenOneFile_whenStylesAreNamed_thenAMissingTitleIsEnglish() {
        assertThat(said).containsEntry("style", "Film noir");
    }

    /// English with a few words of its own: what a translator would begin with.
    private static String kazakh() {
        var words =
                Map.of(
                        "languageCode", "kk",
                        "languageName", "Қазақша",
                        "menu", "Мәзір",
                        "tryLater", "Кейінірек",
                        "balanceButton", "Баланс: {coins|# тиын|# тиындар}");
        var text = new StringBuilder();
        english()
                .forEach((key, value) ->
                        text.append(key)
                                .append('=')
                                .append(
                                        words.getOrDefault(key.toString(), value.toString())
                                                .replace("\\", "\\\\")
                                                .replace("\n", "\\n"))
                                .append('\n'));
        return text.toString();
    }

    private static Properties english() {
        var english = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(Language.EN.bundle())) {
            english.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return english;
    }

    /// Loads the bot's own classes itself, everything else as usual.
    private static final class Second extends URLClassLoader {
        private Second(URL[] places) {
            super(places, ThirdLanguageTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.aisha.bot.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
