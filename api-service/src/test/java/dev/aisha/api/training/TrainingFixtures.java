package dev.aisha.api.training;

import static dev.aisha.api.Fixtures.asBot;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.training.StartTraining;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;

/// Owners with avatars that only wait to be trained, and short words for what tests do with them.
@Singleton
public class TrainingFixtures {
    /// What a fast training costs.
    static final long PRICE = 150;

    private static final int PHOTOS = 10;

    private final Fixtures fixtures;
    private final ObjectStore store;
    private final AgroalDataSource database;

    TrainingFixtures(Fixtures fixtures, ObjectStore store, AgroalDataSource database) {
        this.fixtures = fixtures;
        this.store = store;
        this.database = database;
    }

    /// An owner, an avatar of theirs with ten photos, and its trigger phrase.
    public record Ready(Owner owner, UUID avatar, String trigger) {}

    public Ready portrait() {
        return avatar("PORTRAIT", "WOMAN");
    }

    public Ready style() {
        return avatar("STYLE", "THING");
    }

    private Ready avatar(String type, String subject) {
        Owner owner = fixtures.owner();
        asBot().body(new GiveConsent("2026-11"))
                .put("/api/v1/users/" + owner.user() + "/consents/training")
                .then()
                .statusCode(200);
        UUID avatar = UUID.randomUUID();
        String trigger = "aisha" + avatar.toString().replace("-", "");
        sql(
                "INSERT INTO avatar (id, user_id, type, subject, name, name_key, trigger_phrase, status,"
                        + " created_at, updated_at) VALUES (?, ?, ?, ?, 'Me', 'me', ?, 'READY_TO_TRAIN', ?, ?)",
                avatar,
                owner.id(),
                type,
                subject,
                trigger,
                OffsetDateTime.now(),
                OffsetDateTime.now());
        for (int i = 0; i < PHOTOS; i++) {
            photo(owner, avatar, i);
        }
        return new Ready(owner, avatar, trigger);
    }

    private void photo(Owner owner, UUID avatar, int number) {
        UUID id = UUID.randomUUID();
        String key = owner.subject() + "/avatars/" + avatar + "/photos/" + id + ".jpg";
        byte[] bytes = jpeg(number);
        var stored =
                store.put(
                        Bucket.AVATARS,
                        key,
                        new ByteArrayInputStream(bytes),
                        bytes.length,
                        "image/jpeg");
        sql(
                "INSERT INTO photo (id, avatar_id, user_id, source_hash, status, object_key, sha256, look,"
                        + " width, height, created_at, judged_at)"
                        + " VALUES (?, ?, ?, ?, 'ACCEPTED', ?, ?, ?, 640, 640, ?, ?)",
                id,
                avatar,
                owner.id(),
                id.toString(),
                key,
                stored.sha256(),
                (long) number,
                OffsetDateTime.now(),
                OffsetDateTime.now());
    }

    private static byte[] jpeg(int number) {
        BufferedImage image = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.getHSBColor(number / 10f, 0.7f, 0.8f));
        pen.fillRect(0, 0, 640, 640);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ValidatableResponse tryStart(Ready ready, String tap, long price) {
        return asBot(tap)
                .body(new StartTraining(TrainingPreset.FAST, price))
                .post(
                        "/api/v1/users/"
                                + ready.owner().user()
                                + "/avatars/"
                                + ready.avatar()
                                + "/trainings")
                .then();
    }

    /// As [#start], at a price of its own.
    public UUID start(Ready ready, long price) {
        return tryStart(ready, UUID.randomUUID().toString(), price)
                .statusCode(202)
                .extract()
                .as(TrainingView.class)
                .id();
    }

    public UUID start(Ready ready) {
        return tryStart(ready, UUID.randomUUID().toString(), PRICE)
                .statusCode(202)
                .extract()
                .as(TrainingView.class)
                .id();
    }

    public TrainingView view(Ready ready, UUID training) {
        return asBot().get("/api/v1/users/" + ready.owner().user() + "/trainings/" + training)
                .then()
                .statusCode(200)
                .extract()
                .as(TrainingView.class);
    }

    public ValidatableResponse cancel(Ready ready, UUID training) {
        return asBot().post(
                        "/api/v1/users/"
                                + ready.owner().user()
                                + "/trainings/"
                                + training
                                + "/cancel")
                .then();
    }

    public TrainingView awaitStatus(Ready ready, UUID training, TrainingStatus status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> view(ready, training), view -> view.status() == status);
    }

    public void revokeConsent(Ready ready) {
        asBot().delete("/api/v1/users/" + ready.owner().user() + "/consents/training")
                .then()
                .statusCode(200);
    }

    /// One value from the database, as text.
    public String value(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String order(UUID training, String column) {
        return value("SELECT " + column + " FROM provider_request WHERE work_id = ?", training);
    }

    /// How sure it is that the training was billed to us; "nothing" when it counts for nothing.
    public String spend(UUID training) {
        return value(
                "SELECT certainty FROM provider_spend WHERE provider_request_id ="
                        + " (SELECT id FROM provider_request WHERE work_id = ?)",
                training);
    }

    public void sql(String command, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
