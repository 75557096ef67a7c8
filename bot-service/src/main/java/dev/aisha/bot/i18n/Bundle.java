package dev.aisha.bot.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a properties file behind [Texts] and finds every mistake in it at start: a missing
/// message, one too many, a placeholder that the method does not have.
final class Bundle implements InvocationHandler {
    private static final Map<Language, Texts> ALL =
            Language.all().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Bundle::load));

    private final Map<Method, Template> templates = new HashMap<>();
    private final NumberFormat numbers;
    private final DateTimeFormatter dates;

    private Bundle(Language language, Properties messages) {
        numbers = NumberFormat.getIntegerInstance(language.locale());
        dates =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language.locale())
                        .withZone(ZoneOffset.UTC);
        Plural plural = plural(language, messages);
        for (Method method : Texts.class.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            Object text = messages.remove(method.getName());
            if (text == null) {
                throw new IllegalStateException(language + " lacks " + method.getName());
            }
            List<String> names =
                    Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
            templates.put(method, Template.parse(text.toString(), names, plural));
        }
        if (!messages.isEmpty()) {
            throw new IllegalStateException(language + " has unused " + messages.keySet());
        }
    }

    static Texts of(Language language) {
        return Objects.requireNonNull(ALL.get(language), language::code);
    }

    private static Plural plural(Language language, Properties messages) {
        Object rule = messages.remove("pluralRule");
        if (rule == null) {
            throw new IllegalStateException(language + " names no pluralRule");
        }
        return Plural.valueOf(rule.toString());
    }

    private static Texts load(Language language) {
        String file = language.bundle();
        Properties messages = new Properties();
        try (InputStream in = Bundle.class.getResourceAsStream(file)) {
            messages.load(
                    new InputStreamReader(
                            Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return (Texts)
                Proxy.newProxyInstance(
                        Texts.class.getClassLoader(),
                        new Class<?>[] {Texts.class},
                        new Bundle(language, messages));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        Template template = templates.get(method);
        if (template == null) {
            return method.getName(); // toString and the like
        }
        boolean html = method.getReturnType() == Html.class;
        String text =
                template.fill(
                        argument -> words(argument, html),
                        arguments == null ? new Object[0] : arguments);
        return html ? new Html(text) : text;
    }

    private String words(Object argument, boolean html) {
        return switch (argument) {
            case Html(var source) -> source;
            case String plain -> html ? Html.of(plain).source() : plain;
            case Long number -> numbers().format(number);
            case Integer number -> numbers().format(number);
            case Instant moment -> dates.format(moment);
            default -> argument.toString();
        };
    }

    /// A format keeps state while it works.
    private NumberFormat numbers() {
        return (NumberFormat) numbers.clone();
    }
}
