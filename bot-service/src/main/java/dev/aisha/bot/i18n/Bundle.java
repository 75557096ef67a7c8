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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Reads a properties file behind [Texts] and finds every mistake in it at start: a missing
/// message, one too many, a placeholder that the method does not have.
final class Bundle implements InvocationHandler {
    static final Texts RU = load(Language.RU);
    static final Texts EN = load(Language.EN);

    private final Map<Method, Template> templates = new HashMap<>();

    private Bundle(Language language, Properties messages) {
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
            templates.put(method, Template.parse(text.toString(), names, Plural.of(language)));
        }
        if (!messages.isEmpty()) {
            throw new IllegalStateException(language + " has unused " + messages.keySet());
        }
    }

    private static Texts load(Language language) {
        String file = "/i18n/messages_" + language.code() + ".properties";
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
                        argument ->
                                switch (argument) {
                                    case Html(var source) -> source;
                                    case String plain -> html ? Html.of(plain).source() : plain;
                                    default -> argument.toString();
                                },
                        arguments == null ? new Object[0] : arguments);
        return html ? new Html(text) : text;
    }
}
