package dev.aisha.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.problem.Problem;
import dev.aisha.model.problem.ProblemCode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Old and new versions of the services run side by side, so readers must survive what newer
/// writers say.
class WireContractTest {
    private final ObjectMapper json =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    @Test
    void givenANewerEnumValue_whenRead_thenItIsUnknown() throws Exception {
        assertThat(json.readValue("\"FROZEN\"", AvatarStatus.class))
                .isEqualTo(AvatarStatus.UNKNOWN);
        assertThat(json.readValue("\"21:9\"", AspectRatio.class)).isEqualTo(AspectRatio.UNKNOWN);
        assertThat(json.readValue("\"avatar.frozen\"", ProblemCode.class))
                .isEqualTo(ProblemCode.UNKNOWN);
    }

    @Test
    void givenANewerEvent_whenRead_thenItIsUnknownAndTheRestIsKept() throws Exception {
        var read =
                json.readValue(
                        """
                        {"id":"6f7cf9f2-6d35-4c6a-8d1e-7b0b0a6ad1c3","user":"telegram:7","revision":3,
                         "occurredAt":"2026-11-22T10:00:00Z","event":{"type":"video.ready","video":{}}}\
                        """,
                        Notification.class);

        assertThat(read.event()).isEqualTo(new NotificationEvent.Unknown());
        assertThat(read.revision()).isEqualTo(3);
    }

    @Test
    void givenStatisticsOfAnOlderApi_whenRead_thenAStyleHasNoTitles() throws Exception {
        var read =
                json.readValue(
                        "{\"style\":\"noir\",\"images\":2}", GalleryStatistics.OfStyle.class);

        assertThat(read.titles()).isEmpty();
        assertThat(read.images()).isEqualTo(2);
    }

    @Test
    void givenAProblem_whenWritten_thenTheCodeStandsInItsStableForm() throws Exception {
        var problem =
                new Problem(
                        "urn:aisha:problem:avatar.name-taken",
                        "Avatar name taken",
                        409,
                        null,
                        ProblemCode.AVATAR_NAME_TAKEN,
                        null,
                        null,
                        null);

        assertThat(json.readTree(json.writeValueAsString(problem)).get("code").asText())
                .isEqualTo("avatar.name-taken");
    }

    @Test
    void givenAllProblemCodes_whenCompared_thenNoCodeIsUsedTwice() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void givenAnAspectRatio_whenWritten_thenItReadsAsPeopleWriteIt() throws Exception {
        assertThat(json.writeValueAsString(AspectRatio.STORY)).isEqualTo("\"9:16\"");
    }
}
