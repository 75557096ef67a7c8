package dev.aisha.bot.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.model.gallery.ImageVariant;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.StartTraining;
import dev.aisha.model.training.TrainingPreset;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiClientTest {
    private static final UUID ID = new UUID(1, 2);

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private ApiClient api;
    private int status = 200;
    private String body = "";
    private int cuts;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    seen.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                    if (seen.size() <= cuts) {
                        exchange.close();
                        return;
                    }
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Retry-After", "7");
                    exchange.getResponseHeaders().add("Content-Type", "image/png");
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        api = client(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void givenAnAnswer_whenRead_thenUnknownFieldsAndValuesDoNoHarm() {
        body =
                """
                {"coins":5,"held":1,"trainingPrice":150,"imagePrice":5,"fromTomorrow":true}\
                """;
        var answer = (Given<dev.aisha.model.account.BalanceView>) api.balance("telegram:42");
        assertThat(answer.value().coins()).isEqualTo(5);
        assertThat(seen).containsExactly("GET /api/v1/users/telegram%3A42/balance Bearer key null");
    }

    @Test
    void givenAPaidOrder_whenSent_thenItCarriesItsKeyAndIsNeverRepeated() {
        cuts = 1;
        var order = new StartTraining(TrainingPreset.FAST, 150);
        var answer = api.startTraining("telegram:42", ID, order, "telegram:42:pay.x");
        assertThat(code(answer)).isEqualTo(ProblemCode.UNAVAILABLE);
        assertThat(seen).hasSize(1).first().asString().endsWith("Bearer key telegram:42:pay.x");
    }

    @Test
    void givenACutConnection_whenReading_thenItIsTriedAgain() {
        cuts = 1;
        body = "{\"coins\":5,\"held\":1,\"trainingPrice\":150,\"imagePrice\":5}";
        assertThat(api.balance("telegram:42")).isInstanceOf(Given.class);
        assertThat(seen.size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void givenAProblem_whenRead_thenCodeAndShortfallAreKnown() {
        status = 402;
        body =
                """
                {"type":"urn:x","title":"t","status":402,"code":"ledger.insufficient-funds","shortfall":30}\
                """;
        var answer = (Refused<?>) api.avatars("telegram:42");
        assertThat(answer.code()).isEqualTo(ProblemCode.LEDGER_INSUFFICIENT_FUNDS);
        assertThat(answer.shortfall()).isEqualTo(30);
        assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({
        "502, UNAVAILABLE",
        "503, UNAVAILABLE",
        "504, UNAVAILABLE",
        "500, INTERNAL",
        "404, NOT_FOUND",
        "401, UNAUTHORIZED",
        "418, UNKNOWN"
    })
    void givenAProxysPage_whenRead_thenTheStatusDecides(int status, ProblemCode code) {
        this.status = status;
        body = "<html>Bad Gateway</html>";
        assertThat(code(api.user("telegram:42"))).isEqualTo(code);
    }

    @Test
    void givenJunkInsteadOfAnAnswer_whenRead_thenItIsAnInternalProblem() {
        body = "<html>";
        assertThat(code(api.user("telegram:42"))).isEqualTo(ProblemCode.INTERNAL);
    }

    @Test
    void givenNobodyListens_whenAsked_thenItIsUnavailable() {
        server.stop(0);
        assertThat(code(api.user("telegram:42"))).isEqualTo(ProblemCode.UNAVAILABLE);
    }

    @Test
    void givenADeletion_whenItHasNoBody_thenItIsDone() {
        status = 204;
        assertThat(api.deleteImage("telegram:42", ID)).isEqualTo(new Given<>(new ApiPort.Done()));
    }

    @Test
    void givenAnImage_whenFetched_thenItsBytesAreStreamed() throws IOException {
        body = "bytes";
        var given = (Given<ImageContent>) api.content("telegram:42", ID, ImageVariant.PREVIEW);
        try (ImageContent content = given.value()) {
            assertThat(content.stream().readAllBytes()).asString().isEqualTo("bytes");
            assertThat(content.contentType()).isEqualTo("image/png");
            assertThat(content.bytes()).isEqualTo(5);
        }
        assertThat(seen.getFirst()).contains("content?variant=PREVIEW");
    }

    private static ProblemCode code(Answer<?> answer) {
        return ((Refused<?>) answer).code();
    }

    private static ApiClient client(int port) {
        return new ApiClient(
                new ApiConfig() {
                    @Override
                    public URI url() {
                        return URI.create("http://127.0.0.1:" + port + "/");
                    }

                    @Override
                    public Duration connectTimeout() {
                        return Duration.ofSeconds(2);
                    }

                    @Override
                    public Duration answerTimeout() {
                        return Duration.ofSeconds(5);
                    }

                    @Override
                    public int readRetries() {
                        return 2;
                    }

                    @Override
                    public Duration retryDelay() {
                        return Duration.ofMillis(1);
                    }
                },
                "key");
    }
}
