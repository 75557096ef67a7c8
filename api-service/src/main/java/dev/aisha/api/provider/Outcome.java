package dev.aisha.api.provider;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;

/// The provider's final word on a request, whoever brought it. The first one recorded counts.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @Type(value = Outcome.Completed.class, name = "completed"),
    @Type(value = Outcome.Failed.class, name = "failed")
})
public sealed interface Outcome {
    record Completed(JsonNode output) implements Outcome {}

    record Failed(ProviderFailure failure) implements Outcome {}
}
