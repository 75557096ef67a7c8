package dev.aisha.bot;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.api.ImageContent;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/// The API in memory: balances and pictures, nothing else; can be down.
@Alternative
@ApplicationScoped
public class FakeApi {
    private static final AtomicBoolean DOWN = new AtomicBoolean();
    private static final AtomicInteger DOWNLOADS = new AtomicInteger();

    public static void down(boolean down) {
        DOWN.set(down);
    }

    /// How often an image's bytes were fetched.
    public static int downloads() {
        return DOWNLOADS.get();
    }

    @Produces
    @Alternative
    @ApplicationScoped
    ApiPort port() {
        return (ApiPort)
                Proxy.newProxyInstance(
                        FakeApi.class.getClassLoader(),
                        new Class<?>[] {ApiPort.class},
                        (_, method, _) -> answer(method.getName()));
    }

    private static Answer<?> answer(String method) {
        if (DOWN.get()) {
            return new Answer.Refused<>(ProblemCode.UNAVAILABLE, null, null);
        }
        return switch (method) {
            case "balance" -> new Answer.Given<>(new BalanceView(200, 0, 150, 5));
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
