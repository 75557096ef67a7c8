package dev.aisha.api.account;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.account.RegisterUser;
import dev.aisha.model.account.UserView;
import dev.aisha.model.problem.ProblemCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/api/v1/users/{user}")
@RunOnVirtualThread
class AccountResource {
    private final AccountService service;

    AccountResource(AccountService service) {
        this.service = service;
    }

    @PUT
    public UserView register(@PathParam("user") String user, @NotNull @Valid RegisterUser command) {
        return service.register(user, command);
    }

    @GET
    public UserView view(@PathParam("user") String user) {
        return service.view(user);
    }

    @GET
    @Path("/balance")
    public BalanceView balance(@PathParam("user") String user) {
        return service.balance(user);
    }

    @PUT
    @Path("/consents/{purpose}")
    public UserView give(
            @PathParam("user") String user,
            @PathParam("purpose") String purpose,
            @NotNull @Valid GiveConsent command) {
        return service.give(user, purpose(purpose), command.policyVersion());
    }

    @DELETE
    @Path("/consents/{purpose}")
    public UserView revoke(@PathParam("user") String user, @PathParam("purpose") String purpose) {
        return service.revoke(user, purpose(purpose));
    }

    @PUT
    @Path("/settings")
    public UserView change(@PathParam("user") String user, @NotNull @Valid ChangeSettings command) {
        return service.change(user, command);
    }

    private static ConsentPurpose purpose(String name) {
        return switch (name) {
            case "training" -> ConsentPurpose.TRAINING;
            case "vision" -> ConsentPurpose.VISION;
            default ->
                    throw new RefusedException(
                            ProblemCode.NOT_FOUND, "consent is for training or vision");
        };
    }
}
