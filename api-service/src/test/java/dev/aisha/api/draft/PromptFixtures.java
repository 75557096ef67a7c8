package dev.aisha.api.draft;

import static dev.aisha.api.Fixtures.asBot;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.model.account.BalanceView;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.ReadPhoto;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Photos to read, and the world around the reading.
@Singleton
class PromptFixtures {
    private final Fixtures users;
    private final FakeBot bot;
    private final String sandbox;
    private final AtomicInteger widths = new AtomicInteger(700);

    PromptFixtures(
            Fixtures users,
            FakeBot bot,
            @ConfigProperty(name = "test.sandbox.url") String sandbox) {
        this.users = users;
        this.bot = bot;
        this.sandbox = sandbox.endsWith("/") ? sandbox.substring(0, sandbox.length() - 1) : sandbox;
    }

    /// A user who lets photos be read.
    Owner reader() {
        Owner owner = users.owner();
        agree(owner);
        return owner;
    }

    static void agree(Owner owner) {
        asBot().body("{\"policyVersion\":\"2026-11\"}")
                .put(route(owner) + "/consents/vision")
                .then()
                .statusCode(200);
    }

    /// A width that no other test's photo has, so that knobs can be set for one photo.
    int width() {
        return widths.incrementAndGet();
    }

    /// A picture of one colour with a busy box in its middle.
    static byte[] photo(int width, int height, Color ground, double box) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        int wide = (int) (width * box);
        int high = (int) (height * box);
        int step = Math.max(8, wide / 12);
        for (int x = 0; x < wide; x += step) {
            for (int y = 0; y < high; y += step) {
                pen.setColor((x / step + y / step) % 2 == 0 ? Color.BLACK : Color.WHITE);
                pen.fillRect((width - wide) / 2 + x, (height - high) / 2 + y, step, step);
            }
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    String sent(Owner owner, byte[] bytes) {
        String ref = "reference-" + UUID.randomUUID();
        bot.hasFile(ref, owner, bytes);
        return ref;
    }

    static Response ask(Owner owner, String sourceRef) {
        return ask(owner, sourceRef, UUID.randomUUID().toString(), 1);
    }

    static Response ask(Owner owner, String sourceRef, String key, long price) {
        return asBot(key)
                .body(new ReadPhoto(sourceRef, price))
                .post(route(owner) + "/photo-prompts");
    }

    PromptView read(Owner owner, byte[] bytes) {
        var asked = ask(owner, sent(owner, bytes)).then().statusCode(202).extract();
        return ended(owner, asked.as(PromptView.class).id());
    }

    static PromptView ended(Owner owner, UUID id) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(owner, id), view -> view.status() != PromptStatus.PENDING);
    }

    static PromptView get(Owner owner, UUID id) {
        return asBot().get(route(owner) + "/prompts/" + id).as(PromptView.class);
    }

    static BalanceView balance(Owner owner) {
        return asBot().get(route(owner) + "/balance").as(BalanceView.class);
    }

    static String route(Owner owner) {
        return "/api/v1/users/" + owner.user();
    }

    /// What the model does with the next photo of this width.
    void openAi(String kind, int width, String more) {
        control(
                "/control/openai/behaviours",
                "{\"kind\":\"%s\",\"text\":\"frame of %d by\",\"times\":1%s}"
                        .formatted(kind, width, more));
    }

    void flagged(String category, String... words) {
        control(
                "/control/openai/flagged",
                "{\"category\":\"%s\",\"words\":[\"%s\"]}"
                        .formatted(category, String.join("\",\"", words)));
    }

    void fault(String fault) {
        given().contentType(ContentType.JSON)
                .body(fault)
                .post(sandbox + "/control/faults")
                .then()
                .statusCode(201);
    }

    void noFaults() {
        given().delete(sandbox + "/control/faults").then().statusCode(204);
    }

    /// What OpenAI was asked, as the stand-in keeps it; pictures shortened.
    List<Map<String, Object>> calls() {
        return given().get(sandbox + "/control/openai/calls").jsonPath().getList("");
    }

    private void control(String path, String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(sandbox + path)
                .then()
                .statusCode(204);
    }
}
