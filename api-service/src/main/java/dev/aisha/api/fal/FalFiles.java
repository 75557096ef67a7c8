package dev.aisha.api.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/// Files to and from fal's storage. Not repeated here: the job that needs the file is.
@ApplicationScoped
class FalFiles {
    private final FalConfig config;
    private final FalClients clients;
    private final AllowedHosts hosts;
    private final ObjectMapper json;

    FalFiles(FalConfig config, FalClients clients, AllowedHosts hosts, ObjectMapper json) {
        this.config = config;
        this.clients = clients;
        this.hosts = hosts;
        this.json = json;
    }

    @CircuitBreaker(requestVolumeThreshold = 10, delay = 5000, failOn = FalDownException.class)
    @Bulkhead(8)
    public URI upload(FileBody file, String contentType, String fileName, Duration lifetime) {
        try (InputStream _ = file.in()) {
            JsonNode places = initiate(contentType, fileName, lifetime);
            HttpUrl target = hosts.media(URI.create(places.path("upload_url").asText("")));
            URI address = hosts.media(URI.create(places.path("file_url").asText(""))).uri();
            Request put =
                    new Request.Builder()
                            .url(target)
                            .put(file.as(MediaType.get(contentType)))
                            .build();
            try (Response response = clients.files().newCall(put).execute()) {
                if (!response.isSuccessful()) {
                    throw new FalDownException("upload: HTTP " + response.code(), null);
                }
                return address;
            }
        } catch (IOException e) {
            throw new FalDownException("upload: " + e.getClass().getSimpleName(), e);
        }
    }

    private JsonNode initiate(String contentType, String fileName, Duration lifetime)
            throws IOException {
        HttpUrl url =
                HttpUrl.get(config.restUrl())
                        .newBuilder()
                        .addPathSegments("storage/upload/initiate")
                        .addQueryParameter("storage_type", "fal-cdn-v3")
                        .build();
        byte[] body =
                json.createObjectNode()
                        .put("content_type", contentType)
                        .put("file_name", fileName)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        String lifecycle = FalSubmits.lifecycle(lifetime);
        Request request =
                clients.withKey()
                        .url(url)
                        .header("X-Fal-Object-Lifecycle", lifecycle)
                        .header("X-Fal-Object-Lifecycle-Preference", lifecycle)
                        .post(RequestBody.create(body, MediaType.get("application/json")))
                        .build();
        try (Response response = clients.reads().newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new FalDownException("upload initiate: HTTP " + response.code(), null);
            }
            return json.readTree(Bodies.text(response));
        } catch (JsonProcessingException e) {
            throw new FalDownException("upload initiate: unreadable answer", e);
        }
    }

    @CircuitBreaker(requestVolumeThreshold = 10, delay = 5000, failOn = FalDownException.class)
    @Bulkhead(16)
    public InputStream download(URI address, long maxBytes) {
        Request request = new Request.Builder().url(hosts.media(address)).get().build();
        try {
            Response response = clients.files().newCall(request).execute();
            int status = response.code();
            if (status == 200 && response.body().contentLength() <= maxBytes) {
                return new CappedStream(response.body().byteStream(), maxBytes);
            }
            response.close();
            if (status >= 500 || status == 429) {
                throw new FalDownException("download: HTTP " + status, null);
            }
            throw new FileGoneException("download: HTTP " + status + " or beyond " + maxBytes);
        } catch (IOException e) {
            throw new FalDownException("download: " + e.getClass().getSimpleName(), e);
        }
    }
}
