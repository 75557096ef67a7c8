package dev.aisha.api;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.Journey.Arrived;
import dev.aisha.api.account.Owner;
import dev.aisha.api.gallery.GalleryFixtures;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImagePage;
import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.wallet.NameReferrer;
import dev.aisha.model.wallet.RedeemPromo;
import dev.aisha.model.wallet.ReportPayment;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// Each query has its index, also a gallery of 100,000 images.
@QuarkusTest
class QueryPlanTest {
    private static final Logger LOG = Logger.getLogger(QueryPlanTest.class);

    /// Read whole on purpose: a few rows, and the audit, which sums up all balances.
    private static final Set<String> EXEMPT =
            Set.of(
                    "provider_pause",
                    "provider_retired",
                    "ledger_hold",
                    "ledger_checkpoint",
                    "ledger_account");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\?");

    @Inject Journey journey;
    @Inject Fixtures users;
    @Inject GalleryFixtures gallery;
    @Inject AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "DATABASE_USER")
    String user;

    @ConfigProperty(name = "DATABASE_PASSWORD")
    String password;

    @Inject ObjectMapper json;

    @Test
    void givenAllThatAPersonDoes_whenEachQueryIsPlanned_thenItUsesAnIndex() throws Exception {
        Arrived person = journey.travel("on the beach");
        walk(person);

        var found = new ArrayList<String>();
        // the simple protocol lets a statement be explained without values for its parameters
        String simple = url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (var connection = DriverManager.getConnection(simple, user, password);
                var statement = connection.createStatement()) {
            // what is still read whole then has no index that fits
            statement.execute("SET enable_seqscan = off");
            for (String sql : queries()) {
                var unindexed = new ArrayList<String>();
                scans(plan(statement, numbered(sql)), unindexed);
                unindexed.forEach(scan -> found.add(scan + " by " + sql));
            }
        }
        assertThat(queries()).hasSizeGreaterThan(40);
        assertThat(found).isEmpty();
    }

    @Test
    void givenAHundredThousandImages_whenTheGalleryIsOpened_thenNobodyWaits() throws Exception {
        Owner owner = users.owner();
        UUID avatar = gallery.hundredThousand(owner);
        String images = Journey.route(owner) + "/images";
        try {
            timed("first page", images + "?limit=100", ImagePage.class);
            timed("favourites", images + "?favourite=true&limit=100", ImagePage.class);
            timed("filtered page", images + "?ratio=9:16&style=style-1&limit=100", ImagePage.class);
            timed("no match", images + "?style=none&limit=100", ImagePage.class);
            timed("rare word", images + "?q=rare100&limit=100", ImagePage.class);
            timed("every image's word", images + "?q=word&limit=100", ImagePage.class);
            timed("statistics", images + "/statistics", GalleryStatistics.class);
            String old = images + "/" + old(owner);
            timed("filtered card", old + "?favourite=true&ratio=9:16", ImageCard.class);
            timed("searched card", old + "?q=word", ImageCard.class);
            ImageCard latest = timed("latest", images + "/latest", ImageCard.class);
            assertThat(latest.total()).isEqualTo(100_000);
            ImageCard oldest = timed("old card", old, ImageCard.class);
            assertThat(oldest.position()).isEqualTo(99_990);
            AvatarView card =
                    timed("avatar", Journey.route(owner) + "/avatars/" + avatar, AvatarView.class);
            assertThat(card.images()).isEqualTo(100_000);
        } finally {
            gallery.clear(owner);
        }
    }

    /// The routes that a journey does not take.
    private static void walk(Arrived person) {
        String user = Journey.route(person.owner());
        for (String path :
                List.of(
                        "/balance",
                        "/top-up-offer",
                        "/payments",
                        "/ledger?limit=3",
                        "/ledger?limit=3&cursor=zzzz",
                        "/referral",
                        "/avatars",
                        "/avatars/" + person.avatar() + "/training-offer",
                        "/avatars/" + person.collecting() + "/training-offer",
                        "/generation-offer?avatar=" + person.avatar(),
                        "/images?limit=1",
                        "/images?limit=1&favourite=true",
                        "/generations/latest",
                        "/styles",
                        "/images/latest",
                        "/images/statistics",
                        "/images/count?q=beach&favourite=false",
                        "/images/" + person.image())) {
            asBot().get(user + path).then().statusCode(200);
        }
        String next = asBot().get(user + "/images?limit=1").as(ImagePage.class).next();
        asBot().get(user + "/images?limit=1&cursor=" + next).then().statusCode(200);
        asBot().get(user + "/images?limit=1&favourite=true&cursor=" + next).then().statusCode(200);
        asBot().body(new ReportPayment("charge-" + person.image(), "XTR", 200))
                .post(user + "/payments/" + person.image() + "/paid")
                .then()
                .statusCode(200);
        asBot().body(new ReportPayment("charge-" + person.image(), "XTR", 200))
                .post(user + "/refunds")
                .then()
                .statusCode(200);
        asBot("promo").body(new RedeemPromo("NOSUCH")).post(user + "/promo-codes");
        asBot().body(new NameReferrer("nosuch")).put(user + "/referrer");
        String image = user + "/images/" + person.image();
        asBot().body(new SetFavourite(true)).put(image + "/favourite").then().statusCode(200);
        asBot(UUID.randomUUID().toString())
                .body("{\"quotedPrice\":3}")
                .post(image + "/upscale")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asBot().get(image).as(ImageCard.class).image().upscaled());
        asBot().delete(image).then().statusCode(204);
        asBot().put(user + "/avatars/" + person.avatar() + "/main").then().statusCode(200);
        asBot().body("{\"name\":\"Clara\"}")
                .put(user + "/avatars/" + person.avatar() + "/name")
                .then()
                .statusCode(200);
        String collecting = user + "/avatars/" + person.collecting();
        asBot().delete(collecting + "/photos/" + person.photo()).then().statusCode(200);
        asBot().delete(collecting).then().statusCode(204);
        asBot().delete(user + "/consents/vision").then().statusCode(200);
    }

    private static List<String> queries() {
        return SqlRecorder.seen().stream()
                .filter(sql -> sql.matches("(?is)\\s*(select|update|delete|with)\\b.*"))
                .filter(sql -> sql.matches("(?is).*\\b(from|update)\\b.*"))
                .sorted()
                .toList();
    }

    private static String numbered(String sql) {
        var number = new int[1];
        return PLACEHOLDER.matcher(sql).replaceAll(_ -> "\\$" + ++number[0]);
    }

    private JsonNode plan(Statement statement, String sql) throws Exception {
        try (var rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + sql)) {
            rows.next();
            return json.readTree(rows.getString(1));
        }
    }

    private static void scans(JsonNode node, List<String> found) {
        String type = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText();
        if (type.equals("Seq Scan") && !EXEMPT.contains(table)) {
            found.add("Seq Scan on " + table);
        }
        node.forEach(child -> scans(child, found));
    }

    /// Asks once to warm up, then says how long it takes; what is too long is for a benchmark to
    /// judge.
    private static <T> T timed(String what, String path, Class<T> type) {
        T answer = asBot().get(path).as(type);
        long begun = System.nanoTime();
        asBot().get(path).then().statusCode(200);
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        LOG.infof("%s with 100,000 images: %d ms", what, took);
        return answer;
    }

    /// An image that ten others are older than.
    private String old(Owner owner) throws SQLException {
        String query =
                "SELECT id FROM image WHERE user_id = '%s' ORDER BY created_at, id LIMIT 1 OFFSET 10";
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query.formatted(owner.id()))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
