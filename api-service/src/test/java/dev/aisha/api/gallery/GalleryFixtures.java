package dev.aisha.api.gallery;

import static org.awaitility.Awaitility.await;

import dev.aisha.api.account.Owner;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.generation.AspectRatio;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Images in a gallery, without the work of making them.
@Singleton
public class GalleryFixtures {
    private final Images images;
    private final ObjectStore store;
    private final AgroalDataSource database;

    GalleryFixtures(Images images, ObjectStore store, AgroalDataSource database) {
        this.images = images;
        this.store = store;
        this.database = database;
    }

    public One anImage(Owner owner) {
        return new One(owner);
    }

    /// One image to be; only what matters is named.
    public final class One {
        private final Owner owner;
        private final UUID id = UUID.randomUUID();
        private @Nullable UUID avatar;
        private AspectRatio ratio = AspectRatio.CINEMA;
        private String prompt = "on the beach";
        private @Nullable String style;
        private boolean favourite;
        private @Nullable Instant at;
        private Color colour = Color.RED;

        private One(Owner owner) {
            this.owner = owner;
        }

        public One of(UUID avatarId) {
            this.avatar = avatarId;
            return this;
        }

        public One ratio(AspectRatio shape) {
            this.ratio = shape;
            return this;
        }

        public One saying(String words) {
            this.prompt = words;
            return this;
        }

        public One style(String key) {
            this.style = key;
            return this;
        }

        public One favourite() {
            this.favourite = true;
            return this;
        }

        public One at(String instant) {
            this.at = Instant.parse(instant);
            return this;
        }

        public One coloured(Color plain) {
            this.colour = plain;
            return this;
        }

        /// Stores the row and its two objects.
        public UUID save() {
            String original = owner.subject() + "/images/" + id + ".png";
            String preview = owner.subject() + "/images/" + id + "-preview.jpg";
            byte[] bytes = picture(ratio.width() * 64, ratio.height() * 64, colour);
            put(original, bytes);
            put(preview, bytes);
            var image =
                    new NewImage(
                            id,
                            owner.id(),
                            UUID.randomUUID(),
                            1,
                            avatar,
                            avatar == null ? null : "Anna",
                            ratio,
                            1344,
                            768,
                            bytes.length,
                            "image/png",
                            "0".repeat(64),
                            original,
                            preview,
                            prompt,
                            "composed " + prompt,
                            style,
                            42,
                            "flux-lora");
            QuarkusTransaction.requiringNew().run(() -> images.store(image));
            run(
                    "UPDATE image SET favourite = %s, created_at = %s WHERE id = '%s'"
                            .formatted(favourite, at == null ? "created_at" : "'" + at + "'", id));
            return id;
        }
    }

    /// 100,000 images of one avatar, of all kinds, one a second backwards from now; every one has
    /// `word` in its prompt, one in a thousand `rareN`.
    ///
    /// @return the avatar
    public UUID hundredThousand(Owner owner) {
        UUID avatar = UUID.randomUUID();
        run(
                """
                INSERT INTO avatar (id, user_id, type, subject, name, name_key, trigger_phrase, status,
                    artefact_kind, created_at, updated_at)
                VALUES ('%s', '%s', 'STYLE', 'THING', 'Many', 'many', 'aisha%s', 'COMPLETED', 'TEST', now(), now())\
                """
                        .formatted(avatar, owner.id(), avatar.toString().replace("-", "")));
        run(
                """
                INSERT INTO image (id, user_id, generation_id, number, avatar_id, ratio, width, height, bytes,
                    content_type, sha256, object_key, preview_key, favourite, style, prompt, words,
                    composed_prompt, seed, model, created_at)
                SELECT gen_random_uuid(), '%s', gen_random_uuid(), 1, '%s',
                    (ARRAY['PROFILE', 'PORTRAIT', 'CLASSIC', 'STORY', 'CINEMA'])[1 + n %% 5], 1024, 1024, 1,
                    'image/jpeg', repeat('0', 64), 'none', 'none', n %% 10 = 0,
                    CASE WHEN n %% 3 = 0 THEN 'style-' || n %% 24 END, repeat('words ', 30),
                    'word some' || n %% 500 || CASE WHEN n %% 1000 = 0 THEN ' rare' || n / 1000 ELSE '' END,
                    repeat('more words ', 60), n, 'flux-lora', now() - make_interval(secs => n / 2)
                FROM generate_series(1, 100000) n\
                """
                        .formatted(owner.id(), avatar));
        // galleries that were cleared before leave holes in the indexes, and plans that fear them
        run("REINDEX TABLE image");
        // as autovacuum does after so many new rows; a job's transaction may hold it up for a
        // moment
        await().atMost(Duration.ofSeconds(30)).until(this::vacuumed);
        return avatar;
    }

    private boolean vacuumed() {
        run("VACUUM ANALYZE image");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT relallvisible > 0.9 * relpages FROM pg_class WHERE relname = 'image'")) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Removes all rows of a gallery.
    public void clear(Owner owner) {
        run("DELETE FROM image WHERE user_id = '%s'".formatted(owner.id()));
    }

    public void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(String key, byte[] bytes) {
        store.put(Bucket.IMAGES, key, new ByteArrayInputStream(bytes), bytes.length, "image/jpeg");
    }

    private static byte[] picture(int width, int height, Color colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
