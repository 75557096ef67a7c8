package dev.aisha.bot;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.api.ImageContent;
import dev.aisha.bot.api.WalletApi;
import dev.aisha.model.account.BalanceView;
import dev.aisha.model.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.imageio.ImageIO;

/// The API in memory: balances and pictures, and what a test adds; can be down.
@Alternative
@ApplicationScoped
public class FakeApi {
    private static final AtomicBoolean DOWN = new AtomicBoolean();
    private static final AtomicInteger DOWNLOADS = new AtomicInteger();

    private static final Map<String, Function<Object[], Answer<?>>> ADDED =
            new ConcurrentHashMap<>();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();

    /// One question that the bot asked.
    public record Call(String method, List<Object> arguments) {}

    public static void down(boolean down) {
        DOWN.set(down);
    }

    /// @param method of [ApiPort] or [WalletApi]
    public static void answers(String method, Function<Object[], Answer<?>> answer) {
        ADDED.put(method, answer);
    }

    /// Back to the beginning.
    public static void forget() {
        DOWN.set(false);
        ADDED.clear();
        CALLS.clear();
    }

    /// What was asked, in order.
    public static List<Call> calls() {
        return CALLS;
    }

    public static List<Call> calls(String method) {
        return CALLS.stream().filter(call -> call.method().equals(method)).toList();
    }

    /// How often an image's bytes were fetched.
    public static int downloads() {
        return DOWNLOADS.get();
    }

    @Produces
    @Alternative
    @ApplicationScoped
    WalletApi wallet() {
        return (WalletApi)
                Proxy.newProxyInstance(
                        FakeApi.class.getClassLoader(),
                        new Class<?>[] {WalletApi.class},
                        (_, method, arguments) -> answer(method.getName(), arguments));
    }

    @Produces
    @Alternative
    @ApplicationScoped
    ApiPort port() {
        return (ApiPort)
                Proxy.newProxyInstance(
                        FakeApi.class.getClassLoader(),
                        new Class<?>[] {ApiPort.class},
                        (_, method, arguments) -> answer(method.getName(), arguments));
    }

    private static Answer<?> answer(String method, Object[] arguments) {
        CALLS.add(new Call(method, arguments == null ? List.of() : Arrays.asList(arguments)));
        if (DOWN.get()) {
            return new Answer.Refused<>(ProblemCode.UNAVAILABLE, null, null);
        }
        var added = ADDED.get(method);
        if (added != null) {
            return added.apply(arguments);
        }
        return switch (method) {
            case "balance" -> new Answer.Given<>(new BalanceView(200, 0, 0, 150, 5, 0, 0));
            case "content" -> {
                DOWNLOADS.incrementAndGet();
                byte[] jpeg = jpeg();
                yield new Answer.Given<>(
                        new ImageContent(
                                new ByteArrayInputStream(jpeg), "image/jpeg", jpeg.length));
            }
            default -> new Answer.Refused<>(ProblemCode.NOT_FOUND, null, null);
        };
    }

    public static byte[] jpeg() {
        BufferedImage image = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.getHSBColor((float) Math.random(), 1, 1));
        graphics.fillRect(50, 50, 400, 300);
        graphics.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
