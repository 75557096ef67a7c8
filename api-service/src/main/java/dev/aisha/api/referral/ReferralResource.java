package dev.aisha.api.referral;

import dev.aisha.api.account.Owners;
import dev.aisha.model.wallet.NameReferrer;
import dev.aisha.model.wallet.ReferralView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/api/v1/users/{user}")
@RunOnVirtualThread
class ReferralResource {
    private final Owners owners;
    private final ReferralService service;

    ReferralResource(Owners owners, ReferralService service) {
        this.owners = owners;
        this.service = service;
    }

    @GET
    @Path("/referral")
    public ReferralView view(@PathParam("user") String user) {
        return service.view(owners.of(user));
    }

    /// Who invited this user.
    @PUT
    @Path("/referrer")
    public ReferralView bind(@PathParam("user") String user, @NotNull @Valid NameReferrer command) {
        return service.bind(owners.of(user), command.code());
    }
}
