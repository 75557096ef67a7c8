package dev.aisha.api.style;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.style.StyleCategory;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Set;

/// The style library over HTTP, as one user sees it.
@Path("/api/v1/users/{user}/styles")
@RunOnVirtualThread
class StyleResource {
    private final Owners owners;
    private final Styles styles;
    private final StyleFavourites favourites;

    StyleResource(Owners owners, Styles styles, StyleFavourites favourites) {
        this.owners = owners;
        this.styles = styles;
        this.favourites = favourites;
    }

    @GET
    public StyleList list(@PathParam("user") String user) {
        Set<String> liked = favourites.of(owners.of(user).id());
        return new StyleList(
                styles.categories().stream()
                        .map(category ->
                                new StyleCategory(
                                        category.key(),
                                        category.titles(),
                                        category.styles().stream()
                                                .map(style ->
                                                        view(style, liked.contains(style.key())))
                                                .toList()))
                        .toList());
    }

    @PUT
    @Path("{style}/favourite")
    public StyleView favourite(
            @PathParam("user") String user,
            @PathParam("style") String key,
            @NotNull @Valid SetFavourite command) {
        Owner owner = owners.of(user);
        Style style = known(key);
        favourites.set(owner.id(), style.key(), command.favourite());
        return view(style, command.favourite());
    }

    /// A small JPEG that shows what the style does.
    @GET
    @Path("{style}/sample")
    @Produces("image/jpeg")
    public byte[] sample(@PathParam("user") String user, @PathParam("style") String key) {
        owners.of(user);
        return styles.sample(known(key));
    }

    private Style known(String key) {
        return styles.named(key)
                .orElseThrow(() ->
                        new RefusedException(ProblemCode.STYLE_NOT_FOUND, "no style of this name"));
    }

    private static StyleView view(Style style, boolean favourite) {
        return new StyleView(style.key(), style.titles(), favourite);
    }
}
