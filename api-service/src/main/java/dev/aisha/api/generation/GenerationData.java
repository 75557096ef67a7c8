package dev.aisha.api.generation;

import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import dev.aisha.model.generation.GenerationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Orders of images with their prompts, and copies of weights at the provider.
@ApplicationScoped
class GenerationData implements UserData {
    private final Generations generations;
    private final Settlement settlement;
    private final ProviderRequests requests;

    GenerationData(Generations generations, Settlement settlement, ProviderRequests requests) {
        this.generations = generations;
        this.settlement = settlement;
        this.requests = requests;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("generation"),
                PersonalTable.where("lora_copy", "object_key LIKE :subject || '/%'"));
    }

    @Override
    public void close(UUID userId) {
        generations.open(userId).forEach(this::stop);
    }

    /// What was not sent ends at once; for the rest the provider's final answer decides.
    private void stop(UUID id) {
        if (unsent(id) || generations.cancelling(id).isPresent() || unsent(id)) {
            requests.cancel(WorkKind.GENERATION, id);
        }
    }

    private boolean unsent(UUID id) {
        return settlement.cancelBefore(id, GenerationStatus.PENDING, "the person left");
    }
}
