package dev.aisha.api.generation;

import dev.aisha.api.gallery.Images;
import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.api.style.Style;
import dev.aisha.api.style.Styles;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Shows a generation as cards and notifications do.
@ApplicationScoped
@Transactional
class GenerationViews {
    private final Generations generations;
    private final ProviderRequests requests;
    private final Images images;
    private final Styles styles;
    private final GenerationConfig config;
    private final Clock clock;

    GenerationViews(
            Generations generations,
            ProviderRequests requests,
            Images images,
            Styles styles,
            GenerationConfig config,
            Clock clock) {
        this.generations = generations;
        this.requests = requests;
        this.images = images;
        this.styles = styles;
        this.config = config;
        this.clock = clock;
    }

    GenerationView view(Generation row) {
        Integer position = position(row);
        return new GenerationView(
                row.id,
                row.avatarId,
                row.avatarName,
                row.status,
                row.prompt,
                row.composedPrompt,
                row.promptOrigin,
                row.style,
                titles(row),
                row.ratio,
                row.count,
                row.price(),
                row.charged,
                row.count * config.imagePrice(),
                position,
                eta(row, position),
                row.failure,
                delivered(row),
                row.revision,
                row.createdAt,
                row.finishedAt);
    }

    private Map<String, String> titles(Generation row) {
        return Optional.ofNullable(row.style)
                .flatMap(styles::named)
                .map(Style::titles)
                .orElse(Map.of());
    }

    private List<ImageView> delivered(Generation row) {
        return row.status == GenerationStatus.SUCCEEDED ? images.ofGeneration(row.id) : List.of();
    }

    private @Nullable Integer position(Generation row) {
        if (row.status != GenerationStatus.PENDING) {
            return row.queuePosition;
        }
        OptionalInt ahead = requests.position(WorkKind.GENERATION, row.id);
        return ahead.isPresent() ? ahead.getAsInt() : null;
    }

    /// From our own history; nothing while there is none.
    private @Nullable Long eta(Generation row, @Nullable Integer position) {
        if (row.status.finished() || row.status == GenerationStatus.CANCELLING) {
            return null;
        }
        Long usual = generations.medianSeconds(row.model);
        if (usual == null) {
            return null;
        }
        if (row.status == GenerationStatus.PENDING && position != null) {
            return usual * (1 + requests.turns(WorkKind.GENERATION, position));
        }
        long spent = Duration.between(row.createdAt, clock.instant()).toSeconds();
        return Math.max(1, usual - spent);
    }
}
