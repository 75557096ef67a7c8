package dev.aisha.api.promo;

import dev.aisha.model.wallet.CreatePromo;
import dev.aisha.model.wallet.PromoList;
import dev.aisha.model.wallet.PromoView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

/// What operators do with codes. Behind the service key, on a path that the public proxy does not
/// route.
@Path("/ops/api/promo-codes")
@RunOnVirtualThread
class PromoOperators {
    private final PromoService service;

    PromoOperators(PromoService service) {
        this.service = service;
    }

    @GET
    public PromoList all() {
        return service.all();
    }

    @POST
    @ResponseStatus(201)
    public PromoView create(@NotNull @Valid CreatePromo command) {
        return service.create(command);
    }
}
