package dev.aisha.bot.screen;

import dev.aisha.model.upscale.UpscaleFailure;
import dev.aisha.model.upscale.UpscaleStatus;
import dev.aisha.model.upscale.UpscaleView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 2K versions and their screens for tests.
public final class UpscaleSamples {
    private UpscaleSamples() {}

    public static UpscaleView upscale(UpscaleStatus status, @Nullable UpscaleFailure failure) {
        boolean made = status == UpscaleStatus.SUCCEEDED;
        return new UpscaleView(
                Samples.ID,
                Samples.ID,
                status,
                3,
                made ? 3 : 0,
                status == UpscaleStatus.QUEUED ? 4 : null,
                20L,
                failure,
                made ? 2048 : null,
                made ? 1536 : null,
                made ? "image/jpeg" : null,
                5,
                Instant.EPOCH,
                status.finished() ? Instant.EPOCH : null);
    }

    public static List<Screen> screens() {
        List<Screen> all = new ArrayList<>();
        for (var status : UpscaleStatus.values()) {
            all.add(new UpscaleScreen.UpscaleCard(upscale(status, null)));
        }
        for (var failure : UpscaleFailure.values()) {
            all.add(new UpscaleScreen.UpscaleCard(upscale(UpscaleStatus.FAILED, failure)));
        }
        all.add(new UpscaleScreen.UpscaleDone(upscale(UpscaleStatus.SUCCEEDED, null)));
        all.add(new UpscaleScreen.UpscaledFile(upscale(UpscaleStatus.SUCCEEDED, null)));
        return all;
    }
}
