package dev.aisha.api.generation;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.StartGeneration;
import dev.aisha.model.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of generations. Everything that waits on others happens later, in jobs.
@ApplicationScoped
@Transactional
class GenerationService {
    private final Owners owners;
    private final OrderGeneration orders;
    private final Generations generations;
    private final GenerationViews views;
    private final Settlement settlement;
    private final ProviderRequests requests;
    private final Idempotency idempotency;

    GenerationService(
            Owners owners,
            OrderGeneration orders,
            Generations generations,
            GenerationViews views,
            Settlement settlement,
            ProviderRequests requests,
            Idempotency idempotency) {
        this.owners = owners;
        this.orders = orders;
        this.generations = generations;
        this.views = views;
        this.settlement = settlement;
        this.requests = requests;
        this.idempotency = idempotency;
    }

    /// A repeat of the order answers how it stands by then.
    GenerationView start(String user, @Nullable String key, StartGeneration command) {
        Owner owner = owners.of(user);
        GenerationView ordered =
                idempotency.once(
                        owner,
                        key,
                        "POST generations",
                        command,
                        GenerationView.class,
                        () -> orders.begin(owner, command));
        return views.view(mine(owner, ordered.id()));
    }

    GenerationView view(String user, UUID id) {
        return views.view(mine(owners.of(user), id));
    }

    GenerationView latest(String user) {
        return generations
                .newest(owners.of(user).id())
                .map(views::view)
                .orElseThrow(() ->
                        new RefusedException(
                                ProblemCode.GENERATION_NOT_FOUND, "no generation yet"));
    }

    /// What was not sent ends at once; for the rest the provider's final answer decides.
    GenerationView cancel(String user, UUID id) {
        Generation row = mine(owners.of(user), id);
        if (row.status == GenerationStatus.CANCELLING || row.status == GenerationStatus.CANCELLED) {
            return views.view(row);
        }
        if (unsent(id)) {
            requests.cancel(WorkKind.GENERATION, id);
            return views.view(generations.byId(id));
        }
        Optional<Generation> cancelling = generations.cancelling(id);
        if (cancelling.isEmpty() && unsent(id)) { // its submit came back between the two looks
            requests.cancel(WorkKind.GENERATION, id);
            return views.view(generations.byId(id));
        }
        Generation stopping =
                cancelling.orElseThrow(() ->
                        new RefusedException(
                                ProblemCode.GENERATION_NOT_CANCELLABLE,
                                "generation is finished or being stored"));
        requests.cancel(WorkKind.GENERATION, id);
        settlement.progress(stopping);
        return views.view(stopping);
    }

    private boolean unsent(UUID id) {
        return settlement.cancelBefore(id, GenerationStatus.PENDING, "before it was sent");
    }

    private Generation mine(Owner owner, UUID id) {
        return generations
                .of(owner.id(), id)
                .orElseThrow(() ->
                        new RefusedException(
                                ProblemCode.GENERATION_NOT_FOUND, "no generation " + id));
    }
}
