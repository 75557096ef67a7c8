package dev.aisha.api.upscale;

import static dev.aisha.api.Fixtures.asBot;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.account.Owner;
import dev.aisha.api.gallery.Images;
import dev.aisha.api.gallery.NewImage;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredObject;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.upscale.StartUpscale;
import dev.aisha.model.upscale.UpscaleStatus;
import dev.aisha.model.upscale.UpscaleView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Finished images without making them, and their 2K versions as the bot orders them.
@Singleton
class UpscaleFixtures {
    static final long PRICE = 3;

    private final Images images;
    private final Upscales upscales;
    private final ObjectStore store;
    private final EntityManager db;

    UpscaleFixtures(Images images, Upscales upscales, ObjectStore store, EntityManager db) {
        this.images = images;
        this.upscales = upscales;
        this.store = store;
        this.db = db;
    }

    UUID image(Owner owner) {
        return image(owner, 768, 1024, null);
    }

    UUID image(Owner owner, int width, int height, @Nullable UUID avatar) {
        UUID id = UUID.randomUUID();
        String key = owner.subject() + "/images/" + id;
        byte[] jpeg = jpeg(width, height);
        StoredObject original =
                store.put(
                        Bucket.IMAGES,
                        key + ".jpg",
                        new ByteArrayInputStream(jpeg),
                        jpeg.length,
                        "image/jpeg");
        QuarkusTransaction.requiringNew()
                .run(() ->
                        images.store(
                                new NewImage(
                                        id,
                                        owner.id(),
                                        UUID.randomUUID(),
                                        1,
                                        avatar,
                                        avatar == null ? null : "Anna",
                                        AspectRatio.PORTRAIT,
                                        width,
                                        height,
                                        original.bytes(),
                                        "image/jpeg",
                                        original.sha256(),
                                        original.key(),
                                        key + "-preview.jpg",
                                        "a cat",
                                        "a cat in the sun",
                                        null,
                                        7,
                                        "flux-lora")));
        return id;
    }

    static byte[] jpeg(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response post(Owner owner, UUID image, long price) {
        return post(owner, image, price, UUID.randomUUID().toString());
    }

    static Response post(Owner owner, UUID image, long price, String key) {
        return asBot(key)
                .body(new StartUpscale(price))
                .post("/api/v1/users/{user}/images/{id}/upscale", owner.user(), image);
    }

    static UpscaleView started(Owner owner, UUID image) {
        Response answer = post(owner, image, PRICE);
        answer.then().statusCode(202);
        return answer.as(UpscaleView.class);
    }

    Upscale reaches(UUID id, UpscaleStatus status) {
        return await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> upscales.byId(id), row -> row.status == status);
    }

    /// A column of the work's provider request.
    String request(UUID id, String column) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        String.valueOf(
                                db.createNativeQuery(
                                                "SELECT "
                                                        + column
                                                        + " FROM provider_request WHERE work_id = :id",
                                                Object.class)
                                        .setParameter("id", id)
                                        .getSingleResult()));
    }

    void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> db.createNativeQuery(sql).executeUpdate());
    }

    /// As if the provider had reported it.
    void saysFal(UUID id, String output) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        db.createNativeQuery(
                                        "UPDATE provider_request SET outcome = :outcome WHERE work_id = :id")
                                .setParameter(
                                        "outcome",
                                        "{\"is\":\"completed\",\"output\":" + output + "}")
                                .setParameter("id", id)
                                .executeUpdate());
    }
}
