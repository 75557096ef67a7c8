package dev.aisha.api.promo;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.model.wallet.PromoRedeemed;
import dev.aisha.model.wallet.RedeemPromo;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users/{user}/promo-codes")
@RunOnVirtualThread
class PromoResource {
    private final Owners owners;
    private final PromoQuota quota;
    private final PromoService service;
    private final Idempotency idempotency;

    PromoResource(Owners owners, PromoQuota quota, PromoService service, Idempotency idempotency) {
        this.owners = owners;
        this.quota = quota;
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    public PromoRedeemed redeem(
            @PathParam("user") String user,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RedeemPromo command) {
        Owner owner = owners.of(user);
        quota.take(owner.id());
        return idempotency.once(
                owner,
                key,
                "POST promo-codes",
                command,
                PromoRedeemed.class,
                () -> service.redeem(owner, command.code()));
    }
}
