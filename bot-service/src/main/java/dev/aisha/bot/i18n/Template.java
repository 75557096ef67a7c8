package dev.aisha.bot.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message with its placeholders: `{name}`, or `{count|one|few|many}` with `#` for the number.
record Template(List<Piece> pieces) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)((?:\\|[^|{}]*)*)}");

    sealed interface Piece {
        record Literal(String text) implements Piece {}

        record Value(int parameter) implements Piece {}

        record Choice(int parameter, Plural plural, List<String> forms) implements Piece {}
    }

    static Template parse(String text, List<String> names, Plural plural) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        boolean[] used = new boolean[names.size()];
        while (matcher.find()) {
            pieces.add(new Piece.Literal(text.substring(end, matcher.start())));
            end = matcher.end();
            int parameter = names.indexOf(matcher.group(1));
            if (parameter < 0) {
                throw new IllegalStateException(
                        "No parameter for " + matcher.group() + ": " + text);
            }
            used[parameter] = true;
            if (matcher.group(2).isEmpty()) {
                pieces.add(new Piece.Value(parameter));
            } else {
                List<String> forms = List.of(matcher.group(2).substring(1).split("\\|", -1));
                if (forms.size() != plural.forms()) {
                    throw new IllegalStateException("Not " + plural.forms() + " forms: " + text);
                }
                pieces.add(new Piece.Choice(parameter, plural, forms));
            }
        }
        pieces.add(new Piece.Literal(text.substring(end)));
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                throw new IllegalStateException("Without {" + names.get(i) + "}: " + text);
            }
        }
        return new Template(List.copyOf(pieces));
    }

    /// @param words an argument as text; a number is one too
    String fill(Function<Object, String> words, Object[] arguments) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(
                    switch (piece) {
                        case Piece.Literal(var literal) -> literal;
                        case Piece.Value(var parameter) -> words.apply(arguments[parameter]);
                        case Piece.Choice(var parameter, var plural, var forms) -> {
                            long number = ((Number) arguments[parameter]).longValue();
                            yield forms.get(plural.form(number)).replace("#", words.apply(number));
                        }
                    });
        }
        return text.toString();
    }
}
