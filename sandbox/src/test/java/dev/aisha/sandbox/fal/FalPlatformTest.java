package dev.aisha.sandbox.fal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FalPlatformTest {
    private static Sandbox sandbox;
    private static FalCaller caller;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers());
        caller = new FalCaller(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void givenEndpoints_whenAskedFor_thenTheirStatusComesBack() throws Exception {
        sandbox.fal().settings().deprecated(List.of("fal-ai/flux-lora"));
        var answer = get("/models?endpoint_id=fal-ai/flux-lora,fal-ai/flux-2/lora");
        assertThat(answer.body().at("/models/0/metadata/status").asText()).isEqualTo("deprecated");
        assertThat(answer.body().at("/models/1/metadata/status").asText()).isEqualTo("active");
        assertThat(get("/models?endpoint_id=fal-ai/nothing").status()).isEqualTo(404);
    }

    @Test
    void givenEndpoints_whenPriced_thenTheListOrTheKnobDecides() throws Exception {
        String query =
                "/models/pricing?endpoint_id=fal-ai/flux-lora&endpoint_id=fal-ai/flux-2/lora";
        assertThat(get(query).body().at("/prices/0/unit_price").asDouble()).isEqualTo(0.035);
        assertThat(get(query).body().at("/prices/1/unit").asText()).isEqualTo("megapixels");
        sandbox.fal().settings().prices(Map.of("fal-ai/flux-lora", 0.07));
        assertThat(get(query).body().at("/prices/0/unit_price").asDouble()).isEqualTo(0.07);
        assertThat(get("/models/pricing?endpoint_id=fal-ai/nothing").status()).isEqualTo(404);
        String url = sandbox.url() + "/fal/api/v1/models/pricing?endpoint_id=fal-ai/flux-lora";
        assertThat(caller.call("GET", url, new byte[0]).status()).isEqualTo(401);
    }

    private static FalCaller.Answer get(String path) throws Exception {
        return caller.get(sandbox.url() + "/fal/api/v1" + path);
    }
}
