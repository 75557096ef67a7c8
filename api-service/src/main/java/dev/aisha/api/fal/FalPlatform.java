package dev.aisha.api.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;

/// What fal says about its models: whether they are still there, and what they cost.
@ApplicationScoped
public class FalPlatform {
    private static final int MICRO = 6;

    private final FalConfig config;
    private final FalClients clients;
    private final ObjectMapper json;

    FalPlatform(FalConfig config, FalClients clients, ObjectMapper json) {
        this.config = config;
        this.clients = clients;
        this.json = json;
    }

    /// How a model stands at fal.
    public enum Standing {
        ACTIVE,
        DEPRECATED,
        /// Fal does not list it.
        MISSING
    }

    /// @throws FalDownException when fal can't be asked now
    public Standing standing(String endpoint) {
        Optional<JsonNode> answer = ask("models", endpoint);
        if (answer.isEmpty()) {
            return Standing.MISSING;
        }
        JsonNode model = named(answer.get().path("models"), endpoint);
        if (model.isMissingNode()) {
            return Standing.MISSING;
        }
        return model.path("metadata").path("status").asText("").equals("deprecated")
                ? Standing.DEPRECATED
                : Standing.ACTIVE;
    }

    /// What fal asks for one of its units, for example "megapixels".
    ///
    /// @param microUsd millionths of a US dollar
    public record Price(long microUsd, String unit) {}

    /// Empty when fal lists no price in dollars.
    ///
    /// @throws FalDownException when fal can't be asked now
    public Optional<Price> price(String endpoint) {
        JsonNode price =
                ask("models/pricing", endpoint)
                        .map(answer -> named(answer.path("prices"), endpoint))
                        .orElse(MissingNode.getInstance());
        boolean dollars = price.path("currency").asText("USD").equals("USD");
        if (!dollars || !price.path("unit_price").isNumber()) {
            return Optional.empty();
        }
        BigDecimal usd = price.path("unit_price").decimalValue();
        return Optional.of(
                new Price(usd.movePointRight(MICRO).longValue(), price.path("unit").asText("")));
    }

    private static JsonNode named(JsonNode list, String endpoint) {
        for (JsonNode one : list) {
            if (one.path("endpoint_id").asText("").equals(endpoint)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    /// Empty when fal does not know the endpoint, in words of its own: a 404 of anybody between us
    /// and fal, or of a wrong address, says nothing about the endpoint.
    private Optional<JsonNode> ask(String path, String endpoint) {
        HttpUrl url =
                HttpUrl.get(config.apiUrl())
                        .newBuilder()
                        .addPathSegments(path)
                        .addQueryParameter("endpoint_id", endpoint)
                        .build();
        try (Response response =
                clients.reads().newCall(clients.withKey().url(url).build()).execute()) {
            if (response.code() != 404 && !response.isSuccessful()) {
                throw new FalDownException(path + ": HTTP " + response.code(), null);
            }
            JsonNode body = json.readTree(Bodies.text(response));
            if (response.isSuccessful()) {
                return Optional.of(body);
            }
            if (body.at("/error/type").asText("").equals("not_found")) {
                return Optional.empty();
            }
            throw new FalDownException(path + ": a 404 that is not fal's", null);
        } catch (IOException e) {
            throw new FalDownException(path + ": " + e.getClass().getSimpleName(), e);
        }
    }
}
