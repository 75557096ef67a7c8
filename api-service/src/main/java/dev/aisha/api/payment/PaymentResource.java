package dev.aisha.api.payment;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.model.wallet.CheckPayment;
import dev.aisha.model.wallet.OrderPayment;
import dev.aisha.model.wallet.OrderView;
import dev.aisha.model.wallet.PaymentList;
import dev.aisha.model.wallet.PaymentView;
import dev.aisha.model.wallet.ReportPayment;
import dev.aisha.model.wallet.TopUpOffer;
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
class PaymentResource {
    private final Owners owners;
    private final PaymentService service;
    private final Idempotency idempotency;

    PaymentResource(Owners owners, PaymentService service, Idempotency idempotency) {
        this.owners = owners;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/top-up-offer")
    public TopUpOffer offer(@PathParam("user") String user) {
        return service.offer(owners.of(user));
    }

    @GET
    @Path("/payments")
    public PaymentList latest(@PathParam("user") String user) {
        return service.latest(owners.of(user));
    }

    @POST
    @Path("/payments")
    @ResponseStatus(201)
    public OrderView order(
            @PathParam("user") String user,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid OrderPayment command) {
        Owner owner = owners.of(user);
        return idempotency.once(
                owner,
                key,
                "POST payments",
                command,
                OrderView.class,
                () -> service.order(owner, command));
    }

    /// Asked when somebody is about to pay; says nothing but yes.
    @POST
    @Path("/payments/{order}/check")
    public void check(
            @PathParam("user") String user,
            @PathParam("order") UUID order,
            @NotNull @Valid CheckPayment command) {
        service.check(owners.of(user), order, command);
    }

    /// The charge id is the idempotency key.
    @POST
    @Path("/payments/{order}/paid")
    public PaymentView paid(
            @PathParam("user") String user,
            @PathParam("order") String order,
            @NotNull @Valid ReportPayment report) {
        return service.paid(owners.of(user), order, report);
    }

    @POST
    @Path("/refunds")
    public PaymentView refunded(
            @PathParam("user") String user, @NotNull @Valid ReportPayment report) {
        return service.refunded(owners.of(user), report);
    }
}
