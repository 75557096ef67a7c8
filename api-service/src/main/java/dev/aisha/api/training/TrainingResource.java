package dev.aisha.api.training;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.model.training.StartTraining;
import dev.aisha.model.training.TrainingOffer;
import dev.aisha.model.training.TrainingView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users/{user}")
@RunOnVirtualThread
class TrainingResource {
    private final TrainingService service;
    private final Owners owners;
    private final Idempotency idempotency;

    TrainingResource(TrainingService service, Owners owners, Idempotency idempotency) {
        this.service = service;
        this.owners = owners;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/avatars/{avatar}/training-offer")
    public TrainingOffer offer(@PathParam("user") String user, @PathParam("avatar") UUID avatar) {
        return service.offer(owners.of(user), avatar);
    }

    @POST
    @Path("/avatars/{avatar}/trainings")
    @ResponseStatus(202)
    public TrainingView start(
            @PathParam("user") String user,
            @PathParam("avatar") UUID avatar,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid StartTraining command) {
        Owner owner = owners.of(user);
        return idempotency.once(
                owner,
                key,
                "POST avatars/" + avatar + "/trainings",
                command,
                TrainingView.class,
                () -> service.start(owner, avatar, command));
    }

    @GET
    @Path("/trainings/{training}")
    public TrainingView view(@PathParam("user") String user, @PathParam("training") UUID training) {
        return service.view(owners.of(user), training);
    }

    @POST
    @Path("/trainings/{training}/cancel")
    public TrainingView cancel(
            @PathParam("user") String user, @PathParam("training") UUID training) {
        return service.cancel(owners.of(user), training);
    }
}
