package dev.aisha.sandbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatPageTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(),
                BodyHandlers.ofString());
    }

    private static List<String> found(String expression, String text) {
        return Pattern.compile(expression).matcher(text).results().map(m -> m.group(1)).toList();
    }

    @Test
    void givenThePage_whenOpened_thenEveryFileItNamesIsServed() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        List<String> files = found("(?:href|src)=\"(chat/[^\"]+)\"", page.body());
        assertThat(files).contains("chat/chat.css", "chat/chat.js");
        for (String file : files) {
            assertThat(get("/" + file).statusCode()).as(file).isEqualTo(200);
        }
        for (String module : found("from '\\./([^']+)'", get("/chat/chat.js").body())) {
            assertThat(get("/chat/" + module).statusCode()).as(module).isEqualTo(200);
        }
        assertThat(get("/chat/secret.txt").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/chat/chat.css", "/chat/chat.js", "/chat/view.js", "/chat/api.js"})
    void givenAFile_whenRead_thenItNamesNoOtherHost(String path) throws Exception {
        assertThat(get(path).body()).doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void givenBrowserTests_whenTheyLookForElements_thenTheIdsAreThere() throws Exception {
        String all = get("/").body() + get("/chat/view.js").body() + get("/chat/chat.js").body();
        for (String id :
                List.of("message", "button", "input", "send", "attach", "user-switch", "photo")) {
            assertThat(all).containsPattern("data-testid['=:]+ ?['\"]" + id + "['\"]");
        }
    }

    @Test
    void givenThePagesOwnWords_whenUsed_thenBothLanguagesHaveThem() throws Exception {
        String words = get("/chat/words.js").body();
        int english = words.indexOf("  en: {");
        var used = new TreeSet<>(found("data-word(?:-label)?=\"(\\w+)\"", get("/").body()));
        used.addAll(found("word\\('(\\w+)'\\)", get("/chat/chat.js").body()));
        used.addAll(found("word\\('(\\w+)'\\)", get("/chat/view.js").body()));
        assertThat(used).hasSizeGreaterThan(20);
        for (String key : used) {
            assertThat(words.substring(0, english)).as("ru").contains(key + ":");
            assertThat(words.substring(english)).as("en").contains(key + ":");
        }
    }
}
