package dev.aisha.api;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.Fixtures.newUser;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.Journey.Arrived;
import dev.aisha.api.Routes.Route;
import dev.aisha.api.account.Owner;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What must hold for each route there is, also for those still to come.
@QuarkusTest
class RouteMatrixTest {
    private static final String PROBLEM = "application/problem+json";

    /// Bodies that are right for some route each; the others ignore their fields.
    private static final String BODY =
            """
            {"language":"en","policyVersion":"2026-11","type":"PORTRAIT","subject":"WOMAN",
             "name":"Stranger","sourceRef":"ref","preset":"FAST","quotedPrice":%d,"favourite":true,
             "prompt":"on the beach","ratio":"1:1","count":1,"avatarId":%s,
             "words":"on the beach","text":"on the beach"}\
            """;

    private static final List<String> BAD_IDS =
            List.of(
                    "x",
                    "0",
                    "-1",
                    "00000000-0000-0000-0000-00000000000g",
                    "{id}",
                    "' OR 1=1 --",
                    "<script>",
                    "\u0000",
                    "\u202e\u200b",
                    "😀",
                    "a".repeat(2000));

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Inject Journey journey;
    @Inject Fixtures users;
    @Inject AgroalDataSource database;

    @Test
    @Tag("P32")
    void givenNoKey_whenAnyRouteIsCalled_thenItIsRefused() {
        each((route, check) -> {
            Response answer = send(given(), route.method(), route.filled(_ -> "telegram:1"));
            check.assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            check.assertThat(answer.contentType()).as(route.toString()).contains(PROBLEM);
        });
    }

    @Test
    @Tag("P32")
    void givenAStranger_whenAnyRouteIsCalledWithAnothersIds_thenNothingIsSeenNorChanged() {
        Arrived victim = journey.travel("on the beach");
        Owner stranger = users.ownerWith(1000);
        journey.agree(stranger, "training");
        journey.agree(stranger, "vision");
        TreeMap<String, String> before = rows(victim.owner());
        Set<String> theirs = ids(victim);

        each((route, check) -> {
            for (UUID avatar : List.of(victim.avatar(), victim.collecting())) {
                String path =
                        route.filled(name -> value(name, route, stranger.user(), victim, avatar));
                Response answer =
                        send(
                                asBot(UUID.randomUUID().toString())
                                        .body(BODY.formatted(150, "\"" + avatar + "\"")),
                                route.method(),
                                path);
                int status = answer.statusCode();
                check.assertThat(status)
                        .as(route + "")
                        .isIn(200, 201, 202, 204, 400, 401, 404, 409);
                if (status < 300) {
                    check.assertThat(theirs)
                            .as(route + " answers " + answer.asString())
                            .noneMatch(id -> says(answer, id, path));
                }
            }
        });

        assertThat(rows(victim.owner())).isEqualTo(before);
    }

    @Test
    void givenIdsThatAreNone_whenAnyRouteIsCalled_thenItIsAProblemAndNeverADefect() {
        String user = users.owner().user();
        each((route, check) -> {
            for (String parameter : route.parameters()) {
                for (String bad : BAD_IDS) {
                    String path =
                            route.filled(name ->
                                    name.equals(parameter) ? encoded(bad) : good(name, user));
                    Response answer =
                            send(
                                    asBot(UUID.randomUUID().toString())
                                            .body(BODY.formatted(5, "null")),
                                    route.method(),
                                    path);
                    String what = route + " with " + bad + " as " + parameter;
                    check.assertThat(answer.statusCode()).as(what).isIn(400, 404, 405);
                    check.assertThat(answer.contentType()).as(what).contains(PROBLEM);
                }
            }
        });
    }

    @Test
    void givenQueriesThatAreNone_whenAnyRouteIsCalled_thenItIsNeverADefect() {
        String user = users.owner().user();
        each((route, check) -> {
            for (String parameter : route.query()) {
                for (String bad : BAD_IDS) {
                    Response answer =
                            send(
                                    asBot(UUID.randomUUID().toString()),
                                    route.method(),
                                    route.filled(name -> good(name, user))
                                            + "?"
                                            + parameter
                                            + "="
                                            + encoded(bad));
                    check.assertThat(answer.statusCode())
                            .as(route + " with " + parameter + "=" + bad)
                            .isLessThan(500);
                }
            }
        });
    }

    @Test
    @Tag("P33")
    void givenABodyBeyondTheLimit_whenAnyRouteIsCalled_thenItIsAProblem() {
        String large = "{\"name\":\"" + "a".repeat(600_000) + "\"}";
        each((route, check) -> {
            if (route.body() || route.webhook()) {
                Response answer =
                        send(
                                asBot("large").body(large),
                                route.method(),
                                route.filled(name -> good(name, newUser())));
                check.assertThat(answer.statusCode()).as(route + "").isEqualTo(413);
                check.assertThat(answer.contentType()).as(route + "").contains(PROBLEM);
                check.assertThat(answer.asString()).contains("request.too-large");
            }
        });
    }

    @Test
    void givenABrokenBody_whenAnyRouteIsCalled_thenItIsAProblem() {
        String user = users.owner().user();
        each((route, check) -> {
            if (route.body() && !route.webhook()) {
                for (String broken :
                        List.of("{\"name\":", "[]", "\"\"", "7", "{\"a\":}", "", "null")) {
                    Response answer =
                            send(
                                    asBot(UUID.randomUUID().toString()).body(broken),
                                    route.method(),
                                    route.filled(name -> good(name, user)));
                    String what = route + " with " + broken + " says " + answer.asString();
                    check.assertThat(answer.statusCode()).as(what).isEqualTo(400);
                    check.assertThat(answer.contentType()).as(what).contains(PROBLEM);
                }
            }
        });
    }

    @Test
    void givenAMethodThatARouteHasNot_whenCalled_thenItIsAProblem() {
        String user = users.owner().user();
        each((route, check) -> {
            Response answer = send(asBot(), "PATCH", route.filled(name -> good(name, user)));
            check.assertThat(answer.statusCode()).as(route + "").isIn(404, 405);
            check.assertThat(answer.contentType()).as(route + "").contains(PROBLEM);
            Response unknown =
                    send(asBot(), route.method(), route.filled(name -> good(name, user)) + "/no");
            check.assertThat(unknown.statusCode()).as(route + "/no").isIn(404, 405);
            check.assertThat(unknown.contentType()).as(route + "/no").contains(PROBLEM);
        });
    }

    private interface Check {
        void of(Route route, SoftAssertions check);
    }

    private void each(Check check) {
        List<Route> routes = Routes.all(management);
        assertThat(routes).hasSizeGreaterThan(25);
        var soft = new SoftAssertions();
        routes.forEach(route -> check.of(route, soft));
        soft.assertAll();
    }

    private static Response send(RequestSpecification request, String method, String path) {
        return request.urlEncodingEnabled(false).request(method, path);
    }

    private static String good(String name, String user) {
        return switch (name) {
            case "user" -> user;
            case "purpose" -> "training";
            default -> UUID.randomUUID().toString();
        };
    }

    private static String value(
            String name, Route route, String user, Arrived victim, UUID avatar) {
        return switch (name) {
            case "user" -> user;
            case "purpose" -> "training";
            case "avatar" -> avatar.toString();
            case "photo" -> victim.photo().toString();
            case "training" -> victim.training().toString();
            default -> {
                if (route.path().contains("/images/")) {
                    yield victim.image().toString();
                }
                yield (route.path().contains("/generations/") ? victim.generation() : avatar)
                        .toString();
            }
        };
    }

    /// An answer may repeat what the question named, and nothing else.
    private static boolean says(Response answer, String id, String path) {
        return !path.contains(id) && answer.asString().contains(id);
    }

    private static Set<String> ids(Arrived victim) {
        return Set.of(
                victim.owner().user(),
                victim.owner().id().toString(),
                victim.owner().subject().toString(),
                victim.avatar().toString(),
                victim.training().toString(),
                victim.generation().toString(),
                victim.image().toString(),
                victim.collecting().toString(),
                victim.photo().toString());
    }

    /// Every row of a person in every table that knows people, as text.
    private TreeMap<String, String> rows(Owner owner) {
        var rows = new TreeMap<String, String>();
        for (String table :
                texts(
                        "SELECT table_name FROM information_schema.columns WHERE"
                                + " table_schema = 'public' AND column_name = 'user_id'")) {
            rows.put(table, rows(table, "user_id", owner));
        }
        rows.put("app_user", rows("app_user", "id", owner));
        assertThat(rows).hasSizeGreaterThan(5);
        return rows;
    }

    private String rows(String table, String column, Owner owner) {
        return texts(
                        "SELECT t::text FROM %s t WHERE %s = '%s' ORDER BY 1"
                                .formatted(table, column, owner.id()))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private List<String> texts(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
