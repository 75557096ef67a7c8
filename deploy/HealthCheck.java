import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The containers' health check: a JRE is all that is sure to be in the image, curl is not.
final class HealthCheck {
    public static void main(String[] args) throws Exception {
        var url = URI.create("http://127.0.0.1:" + System.getenv("HEALTH_PORT") + "/q/health/live");
        try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(4)).build();
            System.exit(http.send(request, BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1);
        }
    }
}
