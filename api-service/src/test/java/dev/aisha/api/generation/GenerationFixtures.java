package dev.aisha.api.generation;

import static dev.aisha.api.Fixtures.asBot;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredObject;
import dev.aisha.model.account.BalanceView;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Trained avatars without training them, and generations as the bot orders them.
@Singleton
class GenerationFixtures {
    static final String TRIGGER = "aishatesto";

    private final Fixtures fixtures;
    private final EntityManager db;
    private final ObjectStore store;

    GenerationFixtures(Fixtures fixtures, EntityManager db, ObjectStore store) {
        this.fixtures = fixtures;
        this.db = db;
        this.store = store;
    }

    /// A user who agreed to training, with a completed avatar.
    record Person(Owner owner, UUID avatar, String trigger, String loraKey) {
        String user() {
            return owner.user();
        }
    }

    Person person() {
        return person("PORTRAIT", "MAN", "LORA");
    }

    Person person(String type, String subject, String artefact) {
        Owner owner = fixtures.owner();
        asBot().body("{\"policyVersion\":\"2026-11\"}")
                .put("/api/v1/users/{user}/consents/training", owner.user())
                .then()
                .statusCode(200);
        UUID avatar = UUID.randomUUID();
        String trigger = "aisha" + avatar.toString().replace("-", "").substring(0, 12);
        String key = owner.subject() + "/avatars/" + avatar + "/lora.safetensors";
        boolean lora = artefact.equals("LORA");
        StoredObject stored = lora ? store(key) : null;
        QuarkusTransaction.requiringNew()
                .run(() ->
                        db.createNativeQuery(
                                        """
                                        INSERT INTO avatar (id, user_id, type, subject, name, name_key, trigger_phrase,
                                            status, main, artefact_kind, lora_key, lora_base_model, lora_sha256,
                                            lora_bytes, finetune_id, photo_revision, created_at, updated_at)
                                        VALUES (:id, :user, :type, :subject, 'Me', 'me', :trigger, 'COMPLETED', true,
                                            :kind, :key, :base, :sha, :bytes, NULL, 0, now(), now())\
                                        """)
                                .setParameter("id", avatar)
                                .setParameter("user", owner.id())
                                .setParameter("type", type)
                                .setParameter("subject", subject)
                                .setParameter("trigger", trigger)
                                .setParameter("kind", artefact)
                                .setParameter("key", lora ? key : null)
                                .setParameter("base", lora ? "flux-1" : null)
                                .setParameter("sha", stored == null ? null : stored.sha256())
                                .setParameter("bytes", stored == null ? null : stored.bytes())
                                .executeUpdate());
        return new Person(owner, avatar, trigger, key);
    }

    /// The smallest file that is safetensors.
    private StoredObject store(String key) {
        byte[] header = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] weights =
                ByteBuffer.allocate(Long.BYTES + header.length + 1024)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .put(header)
                        .array();
        return store.put(
                Bucket.AVATARS,
                key,
                new ByteArrayInputStream(weights),
                weights.length,
                "application/octet-stream");
    }

    static String order(@Nullable UUID avatar, String prompt, String ratio, int count) {
        return """
        {"avatarId":%s,"prompt":"%s","ratio":"%s","count":%d,"quotedPrice":%d}\
        """
                .formatted(
                        avatar == null ? "null" : "\"" + avatar + "\"",
                        prompt,
                        ratio,
                        count,
                        5 * count);
    }

    static Response post(String user, String key, String body) {
        return asBot(key).body(body).post("/api/v1/users/{user}/generations", user);
    }

    static GenerationView started(String user, String body) {
        Response response = post(user, UUID.randomUUID().toString(), body);
        response.then().statusCode(202);
        return response.as(GenerationView.class);
    }

    static GenerationView started(Person person, String prompt, int count) {
        return started(person.user(), order(person.avatar(), prompt, "1:1", count));
    }

    static GenerationView get(String user, UUID id) {
        return asBot().get("/api/v1/users/{user}/generations/{id}", user, id)
                .as(GenerationView.class);
    }

    static GenerationView ends(String user, UUID id, GenerationStatus expected) {
        return reaches(user, id, expected);
    }

    static GenerationView reaches(String user, UUID id, GenerationStatus expected) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(user, id), view -> view.status() == expected);
    }

    static BalanceView balance(String user) {
        return asBot().get("/api/v1/users/{user}/balance", user).as(BalanceView.class);
    }
}
