package dev.aisha.api.upscale;

import dev.aisha.api.gallery.Upscalable;
import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.model.upscale.UpscaleStatus;
import dev.aisha.model.upscale.UpscaleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Shows an upscale as cards and notifications do.
@ApplicationScoped
@Transactional
class UpscaleViews {
    private final Upscales upscales;
    private final ProviderRequests requests;
    private final Clock clock;

    UpscaleViews(Upscales upscales, ProviderRequests requests, Clock clock) {
        this.upscales = upscales;
        this.requests = requests;
        this.clock = clock;
    }

    UpscaleView view(Upscale row) {
        return new UpscaleView(
                row.id,
                row.imageId,
                row.status,
                row.price,
                row.charged,
                position(row),
                eta(row),
                row.failure,
                row.width,
                row.height,
                row.contentType,
                row.revision,
                row.createdAt,
                row.finishedAt);
    }

    /// Nothing to be done or paid: there is one.
    UpscaleView standing(Upscalable image, TwoK twoK) {
        return new UpscaleView(
                image.id(),
                image.id(),
                UpscaleStatus.SUCCEEDED,
                0,
                0,
                null,
                null,
                null,
                twoK.width(),
                twoK.height(),
                twoK.contentType(),
                1,
                image.createdAt(),
                image.createdAt());
    }

    private @Nullable Integer position(Upscale row) {
        if (row.status != UpscaleStatus.PENDING) {
            return row.queuePosition;
        }
        OptionalInt ahead = requests.position(WorkKind.UPSCALE, row.id);
        return ahead.isPresent() ? ahead.getAsInt() : null;
    }

    /// From our own history; nothing while there is none.
    private @Nullable Long eta(Upscale row) {
        Long usual = row.status.finished() ? null : upscales.medianSeconds(row.model);
        if (usual == null) {
            return null;
        }
        long spent = Duration.between(row.createdAt, clock.instant()).toSeconds();
        return Math.max(1, usual - spent);
    }
}
