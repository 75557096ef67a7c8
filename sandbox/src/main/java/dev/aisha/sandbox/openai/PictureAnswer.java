package dev.aisha.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A picture described in a shot's terms, from what was measured and nothing else. Like a careless
/// model it names looks in the prompt, so that whoever must not have them shows that they go.
final class PictureAnswer {
    private static final Pattern LANGUAGE =
            Pattern.compile("language with the code \"([a-z]{2})\"");
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();
    private static final String USUAL = "en";

    private final Impression picture;
    private final String language;

    /// @param instruction may name the language of the summary
    PictureAnswer(Impression picture, String instruction) {
        this.picture = picture;
        Matcher asked = LANGUAGE.matcher(instruction);
        this.language = asked.find() && known(asked.group(1)) ? asked.group(1) : USUAL;
    }

    /// The text of a field that says something about a picture; null for every other field.
    @Nullable String text(String name) {
        String size = picture.detail().size();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "framing" -> framing(size);
            case "noun", "subject" -> "person";
            case "pose" -> "standing in the " + picture.detail().place() + " of the frame";
            case "wardrobe" -> picture.accent() + " clothes";
            case "setting" ->
                    (picture.contrastKey().equals("low") ? "plain " : "busy ")
                            + picture.toneKey()
                            + " background";
            case "light", "lighting" -> picture.light();
            case "lens" -> lens(size);
            case "palette" -> picture.tone() + " with " + picture.accent() + " accents";
            case "mood" -> mood();
            case "prompt" -> prompt(size);
            case "summary" -> summary();
            default -> null;
        };
    }

    private static String framing(String size) {
        return switch (size) {
            case "close-up" -> "close-up shot";
            case "half" -> "half-length shot";
            default -> "full-length shot";
        };
    }

    private static String lens(String size) {
        return switch (size) {
            case "close-up" -> "85mm lens, shallow depth of field";
            case "half" -> "50mm lens, gentle bokeh";
            default -> "35mm lens, deep focus";
        };
    }

    private String mood() {
        return switch (picture.warmthKey()) {
            case "warm" -> "warm, friendly mood";
            case "cold" -> "cool, distant mood";
            default -> "calm mood";
        };
    }

    private String prompt(String size) {
        return ("%s of a young person with long dark hair, standing in the %s of %s, wearing %s"
                        + " clothes, %s, %s, %s, %s")
                .formatted(
                        framing(size),
                        picture.detail().place(),
                        picture.words(),
                        picture.accent(),
                        text("setting"),
                        picture.light(),
                        lens(size),
                        mood());
    }

    private String summary() {
        Properties words = bundle(language);
        return MessageFormat.format(
                words.getProperty("summary"),
                words.getProperty("shape." + picture.shape()),
                Integer.toString(picture.width()),
                Integer.toString(picture.height()),
                words.getProperty("size." + picture.detail().size()),
                words.getProperty("light." + picture.lightKey()),
                words.getProperty("tone." + picture.toneKey()),
                words.getProperty("contrast." + picture.contrastKey()),
                words.getProperty("warmth." + picture.warmthKey()));
    }

    /// The value of an enumeration that fits the picture, if it is one of sizes.
    static String choice(JsonNode values, @Nullable Impression picture) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        String size = picture == null ? "" : picture.detail().size();
        return texts.contains(size) ? size : texts.getFirst();
    }

    private static boolean known(String language) {
        return PictureAnswer.class.getResource(file(language)) != null;
    }

    private static String file(String language) {
        return "/openai/reading_" + language + ".properties";
    }

    private static Properties bundle(String language) {
        return BUNDLES.computeIfAbsent(
                language,
                code -> {
                    Properties words = new Properties();
                    try (InputStream in = PictureAnswer.class.getResourceAsStream(file(code))) {
                        words.load(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return words;
                });
    }
}
