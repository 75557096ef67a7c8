package dev.aisha.api.privacy;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.Journey;
import dev.aisha.api.Journey.Arrived;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.storage.ObjectFolders.Listed;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.zip.ZipRef;
import dev.aisha.model.notification.NotificationEvent.ExportReady;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a person takes along is all that there is.
@QuarkusTest
@Tag("P53")
class ExportTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject Journey journey;
    @Inject Fixtures users;
    @Inject FakeBot bot;
    @Inject TestClock clock;
    @Inject Scan scan;
    @Inject ObjectStore store;
    @Inject ObjectMapper json;
    @Inject BuildExport build;

    @Test
    void givenAllThatAPersonHas_whenExported_thenItHoldsEverythingThatAScanFinds()
            throws IOException {
        Arrived person = journey.travel("a tower by the sea");
        Owner owner = person.owner();

        ExportView made = made(owner, order(owner));

        Map<String, byte[]> entries = entries(owner, made);
        assertThat(entries).containsKey("README.txt");
        // a hold and a transfer name the account, the account names the person
        scan.rows(owner)
                .forEach((table, rows) -> {
                    if (!table.startsWith("job_")) {
                        assertThat(records(entries, table)).as(table).isGreaterThanOrEqualTo(rows);
                    }
                });
        assertThat(records(entries, "ledger_entry")).isGreaterThan(3);
        assertThat(new String(entries.get("data/generation.json"))).contains("a tower by the sea");
        for (Listed object : scan.objects(owner)) {
            String name = object.key().substring(owner.subject().toString().length() + 1);
            if (!name.startsWith("exports/")) {
                try (var in = store.open(object.bucket(), object.key())) {
                    assertThat(entries.get("files/" + name)).isEqualTo(in.readAllBytes());
                }
            }
        }
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(bot.taken(owner, ExportReady.class))
                                .singleElement()
                                .extracting(ExportReady::export)
                                .isEqualTo(made));
    }

    @Test
    void givenMyData_whenSeen_thenTheNumbersAreReal() {
        Arrived person = journey.travel("a tower by the sea");
        Owner owner = person.owner();

        MyDataView seen = seen(owner);

        assertThat(seen.avatars()).isEqualTo(2);
        assertThat(seen.trainings()).isEqualTo(1);
        assertThat(seen.orders()).isEqualTo(1);
        assertThat(seen.images()).isEqualTo(2);
        assertThat(seen.imageBytes()).isPositive();
        assertThat(seen.modelBytes()).isPositive();
        assertThat(seen.consents()).isEqualTo(2);
        assertThat(seen.ledgerEntries()).isGreaterThan(3);
        assertThat(seen.rows()).isGreaterThan(20);
        assertThat(seen.since()).isBefore(clock.instant());
        assertThat(seen.export()).isNull();
        ExportView ordered = order(owner);
        made(owner, ordered);
        assertThat(seen(owner).export()).isNotNull();
    }

    @Test
    void givenAnOrder_whenRepeatedWithItsKey_thenItIsTheSame() {
        Owner owner = users.owner();
        String key = UUID.randomUUID().toString();
        var first = asBot(key).post(Journey.route(owner) + "/exports").as(ExportView.class);
        var second = asBot(key).post(Journey.route(owner) + "/exports").as(ExportView.class);
        assertThat(second).isEqualTo(first);
        asBot().post(Journey.route(owner) + "/exports")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency.key-missing"));
    }

    @Test
    void givenAnExportBeingMade_whenAnotherIsOrdered_thenItIsRefused() {
        Owner owner = users.owner();
        made(owner, order(owner));
        run("UPDATE data_export SET status = 'PENDING' WHERE user_id = '%s'".formatted(owner.id()));

        asBot(UUID.randomUUID().toString())
                .post(Journey.route(owner) + "/exports")
                .then()
                .statusCode(409)
                .body("code", equalTo("export.active"));
    }

    @Test
    void givenAnExport_whenItsTimeIsOver_thenItsFilesAreDeleted() {
        Owner owner = users.owner();
        ExportView made = made(owner, order(owner));
        assertThat(scan.objects(owner)).isNotEmpty();

        clock.tick(Duration.ofHours(25));

        await().atMost(LONG).until(() -> view(owner, made.id()).status() == ExportStatus.EXPIRED);
        assertThat(scan.objects(owner)).isEmpty();
        part(owner, made, 1).then().statusCode(404).body("code", equalTo("export.not-found"));
    }

    @Test
    @Tag("P51")
    void givenSomeFilesOfAnExport_whenItIsGivenUp_thenTheyGo() {
        Owner owner = users.owner();
        ExportView made = made(owner, order(owner));
        run("UPDATE data_export SET status = 'PENDING' WHERE user_id = '%s'".formatted(owner.id()));

        build.gaveUp(new ZipRef(made.id()));

        await().atMost(LONG).untilAsserted(() -> assertThat(scan.objects(owner)).isEmpty());
        assertThat(view(owner, made.id()).status()).isEqualTo(ExportStatus.FAILED);
    }

    @Test
    void givenPartsThatAreNone_whenAsked_thenThereIsNothing() {
        Owner owner = users.owner();
        ExportView made = made(owner, order(owner));
        for (int number : new int[] {0, -1, 2}) {
            part(owner, made, number).then().statusCode(404);
        }
        Owner stranger = users.owner();
        part(stranger, made, 1).then().statusCode(404);
        asBot().get(Journey.route(stranger) + "/exports/" + made.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("export.not-found"));
    }

    private void run(String sql) {
        assertThat(scan.texts(sql + " RETURNING '1'")).isNotEmpty();
    }

    private int records(Map<String, byte[]> entries, String table) {
        try {
            byte[] file = entries.get("data/" + table + ".json");
            assertThat(file).as(table).isNotNull();
            return json.readTree(file).size();
        } catch (IOException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private Map<String, byte[]> entries(Owner owner, ExportView made) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        Set<Integer> numbers = new java.util.TreeSet<>();
        for (ExportView.Part part : made.parts()) {
            byte[] zip = part(owner, made, part.number()).asByteArray();
            assertThat(zip).hasSize(Math.toIntExact(part.bytes()));
            numbers.add(part.number());
            try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        assertThat(numbers).isNotEmpty();
        return entries;
    }

    private static io.restassured.response.Response part(Owner owner, ExportView made, int number) {
        return asBot().get(Journey.route(owner) + "/exports/" + made.id() + "/parts/" + number);
    }

    private static ExportView order(Owner owner) {
        var answer = asBot(UUID.randomUUID().toString()).post(Journey.route(owner) + "/exports");
        answer.then().statusCode(202);
        return answer.as(ExportView.class);
    }

    private static ExportView made(Owner owner, ExportView ordered) {
        assertThat(ordered.status()).isEqualTo(ExportStatus.PENDING);
        return await().atMost(LONG)
                .until(
                        () -> view(owner, ordered.id()),
                        view -> view.status() == ExportStatus.READY);
    }

    private static ExportView view(Owner owner, UUID id) {
        return asBot().get(Journey.route(owner) + "/exports/" + id).as(ExportView.class);
    }

    private static MyDataView seen(Owner owner) {
        return asBot().get(Journey.route(owner) + "/data").as(MyDataView.class);
    }
}
