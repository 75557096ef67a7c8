package dev.aisha.api.generation;

import static io.restassured.RestAssured.given;

import dev.aisha.api.FalControl;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The sandbox's control routes, as these tests use them.
@Singleton
class Outside {
    private final FalControl fal;
    private final String url;

    Outside(FalControl fal, @ConfigProperty(name = "test.sandbox.url") String url) {
        this.fal = fal;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /// No faults, no behaviours, no open breakers, fal at once and for everybody.
    void isNormal() {
        fal.forgive();
        given().delete(url + "/control/faults").then().statusCode(204);
        given().delete(url + "/control/fal/behaviours").then().statusCode(204);
        falSettings(
                "{\"concurrency\":40,\"generationMillis\":0,\"mediaExpirySeconds\":null,"
                        + "\"webhookBackoffMillis\":50}");
    }

    void falSettings(String json) {
        given().contentType(ContentType.JSON)
                .body(json)
                .patch(url + "/control/fal/settings")
                .then()
                .statusCode(200);
    }

    void fal(String behaviour) {
        post("/control/fal/behaviours", behaviour);
    }

    void forgetBehaviours() {
        given().delete(url + "/control/fal/behaviours").then().statusCode(204);
    }

    void openAi(String behaviour) {
        post("/control/openai/behaviours", behaviour);
    }

    /// From now on moderation objects to this word, and to no other in that category.
    void flag(String word) {
        post("/control/openai/flagged", "{\"category\":\"illicit\",\"words\":[\"" + word + "\"]}");
    }

    void fault(String fault) {
        post("/control/faults", fault);
    }

    void completes(String requestId) {
        post("/control/fal/requests/" + requestId + "/complete", "");
    }

    /// The submits whose prompt holds a text, oldest first.
    List<Map<String, Object>> submits(String inPrompt) {
        JsonPath all = given().get(url + "/control/fal/submits").jsonPath();
        return all.<Map<String, Object>>getList("").stream()
                .filter(submit -> String.valueOf(input(submit).get("prompt")).contains(inPrompt))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> input(Map<String, Object> submit) {
        return (Map<String, Object>) submit.get("input");
    }

    private void post(String path, String body) {
        given().contentType(ContentType.JSON).body(body).post(url + path).then();
    }
}
