package dev.aisha.api.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What all entries of the catalogue have in common; every refusal names the setting.
final class Entries {
    private static final Pattern ENDPOINT = Pattern.compile("[a-z0-9-]+(/[a-z0-9._-]+)+");
    private static final Pattern INPUT = Pattern.compile("[a-z][a-z0-9_]*");

    private Entries() {}

    /// @param entry the entry's own property
    static void endpoint(String entry, String endpoint) {
        require(
                ENDPOINT.matcher(endpoint).matches(),
                entry + ".endpoint",
                "'" + endpoint + "' is not an endpoint id");
    }

    static void input(String property, String value) {
        require(
                INPUT.matcher(value).matches(),
                property,
                "'" + value + "' is not the name of an input");
    }

    /// Fixed inputs as JSON values (String, Long, Double, Boolean).
    static Map<String, Object> parameters(Map<String, String> written) {
        Map<String, Object> values = new LinkedHashMap<>();
        written.forEach((key, text) -> values.put(key, value(text)));
        return Collections.unmodifiableMap(values);
    }

    static void require(boolean rule, String property, String broken) {
        if (!rule) {
            throw new WrongEntryException(property, broken);
        }
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("-?\\d{1,9}")) {
            return Long.valueOf(text);
        }
        return text.matches("-?\\d{1,9}\\.\\d{1,9}") ? Double.valueOf(text) : text;
    }
}
