package dev.aisha.api.upscale;

import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// 2K versions of images.
@ApplicationScoped
class UpscaleData implements UserData {
    private final Upscales upscales;
    private final UpscaleSettlement settlement;
    private final ProviderRequests requests;

    UpscaleData(Upscales upscales, UpscaleSettlement settlement, ProviderRequests requests) {
        this.upscales = upscales;
        this.settlement = settlement;
        this.requests = requests;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("upscale"));
    }

    /// What was not sent ends at once; the rest is asked to be removed, and the provider's final
    /// answer decides.
    @Override
    public void close(UUID userId) {
        for (UUID id : upscales.open(userId)) {
            settlement.withdrawUnsent(id, "the person left");
            requests.cancel(WorkKind.UPSCALE, id);
        }
    }
}
