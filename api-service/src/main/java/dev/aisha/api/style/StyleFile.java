package dev.aisha.api.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one category's file: `name = value` lines, a `[key]` line before each style, `#` for
/// remarks. Whatever is wrong is said with file and line.
final class StyleFile {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{1,23}");
    private static final Set<String> TITLES = Set.of("ru", "en");
    private static final Set<String> FIELDS = Set.of("ru", "en", "scene", "look");
    private static final String PLACE = "{subject}";
    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_TEXT = 220;

    /// The avatar brings these; a recipe that names them would fight it.
    private static final Pattern LIKENESS =
            Pattern.compile(
                    "(?i)\\b(faces?|facial|hair(ed)?|eyes?|skin|beard(ed)?|moustache|lips|nose"
                            + "|young|elderly|aged|blonde?|brunette|redhead|wom[ae]n|m[ae]n|girls?"
                            + "|boys?|males?|females?|slim|muscular|beautiful|handsome|pretty"
                            + "|h(e|is|im|er|ers)|she)\\b");

    private final String name;
    private final String category;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<Style> styles = new ArrayList<>();

    private @Nullable String key;
    private int keyLine;
    private Map<String, String> fields = titles;

    private StyleFile(String name, String category) {
        this.name = name;
        this.category = category;
    }

    /// @param lines of the file, in order
    /// @throws IllegalStateException for the first thing that is wrong
    static StyleFile read(String name, String category, List<String> lines) {
        var file = new StyleFile(name, category);
        for (int i = 0; i < lines.size(); i++) {
            file.line(i + 1, lines.get(i).strip());
        }
        file.close();
        file.require(!file.styles.isEmpty(), lines.size(), "a category needs a style");
        return file;
    }

    Map<String, String> titles() {
        return Map.copyOf(titles);
    }

    List<Style> styles() {
        return List.copyOf(styles);
    }

    private void line(int number, String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith("[")) {
            close();
            open(number, text);
            return;
        }
        int equals = text.indexOf('=');
        require(equals > 0, number, "neither 'name = value' nor '[style]'");
        String field = text.substring(0, equals).strip();
        String value = text.substring(equals + 1).strip();
        require(
                (key == null ? TITLES : FIELDS).contains(field),
                number,
                "'" + field + "' is not known here");
        require(!value.isEmpty(), number, "'" + field + "' is empty");
        require(fields.put(field, value) == null, number, "'" + field + "' is there twice");
        check(number, field, value);
    }

    private void open(int number, String text) {
        String opened = text.substring(1, text.length() - 1);
        require(
                text.endsWith("]") && KEY.matcher(opened).matches(),
                number,
                "a key is 2 to 24 of a-z, 0-9 and '-' in brackets");
        require(
                styles.stream().noneMatch(style -> style.key().equals(opened)),
                number,
                "style '" + opened + "' is there twice");
        key = opened;
        keyLine = number;
        fields = new LinkedHashMap<>();
    }

    private void check(int number, String field, String value) {
        if (TITLES.contains(field)) {
            require(value.length() <= LONGEST_TITLE, number, "a title has 24 characters at most");
            return;
        }
        require(value.length() <= LONGEST_TEXT, number, "a recipe has 220 characters at most");
        require(
                value.chars().allMatch(c -> c >= ' ' && c < 127),
                number,
                "a recipe is plain English");
        var likeness = LIKENESS.matcher(value.replace(PLACE, ""));
        require(
                !likeness.find(),
                number,
                "a recipe leaves people's looks to the avatar, but says '"
                        + (likeness.hasMatch() ? likeness.group() : "")
                        + "'");
        boolean placed = value.contains(PLACE) && value.indexOf(PLACE) == value.lastIndexOf(PLACE);
        require(
                field.equals("scene") ? placed : !value.contains("{"),
                number,
                "{subject} belongs into the scene once, and nowhere else");
    }

    private void close() {
        if (key == null) {
            require(titles.keySet().containsAll(TITLES), 1, "the category needs titles ru and en");
            return;
        }
        for (String field : List.of("ru", "en", "scene", "look")) {
            require(fields.containsKey(field), keyLine, "style '" + key + "' lacks " + field);
        }
        Map<String, String> own = Map.of("ru", field("ru"), "en", field("en"));
        styles.add(new Style(key, category, own, field("scene"), field("look")));
    }

    private String field(String field) {
        return Objects.requireNonNull(fields.get(field));
    }

    private void require(boolean rule, int number, String broken) {
        if (!rule) {
            throw new IllegalStateException(name + ":" + number + ": " + broken);
        }
    }
}
