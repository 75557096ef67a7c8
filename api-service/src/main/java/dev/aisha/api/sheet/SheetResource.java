package dev.aisha.api.sheet;

import dev.aisha.api.account.Owners;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredBytes;
import dev.aisha.api.training.FinishedTrainings;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/// A training's contact sheet over HTTP.
@Path("/api/v1/users/{user}/trainings/{training}/sheet")
@RunOnVirtualThread
class SheetResource {
    private final Owners owners;
    private final FinishedTrainings trainings;
    private final ContactSheets sheets;
    private final ObjectStore store;

    SheetResource(
            Owners owners, FinishedTrainings trainings, ContactSheets sheets, ObjectStore store) {
        this.owners = owners;
        this.trainings = trainings;
        this.sheets = sheets;
        this.store = store;
    }

    @GET
    public Response content(@PathParam("user") String user, @PathParam("training") UUID training) {
        String key =
                trainings
                        .owned(owners.of(user), training)
                        .flatMap(found -> sheets.byTraining(training))
                        .flatMap(sheet -> Optional.ofNullable(sheet.objectKey))
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemCode.TRAINING_NOT_FOUND,
                                        "no contact sheet of " + training));
        StoredBytes stored = store.read(Bucket.AVATARS, key);
        var answer = Response.ok(stored.bytes(), SheetPicture.CONTENT_TYPE);
        if (stored.size() >= 0) {
            answer.header(HttpHeaders.CONTENT_LENGTH, stored.size());
        }
        return answer.build();
    }
}
