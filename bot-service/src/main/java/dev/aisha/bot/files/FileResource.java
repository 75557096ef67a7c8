package dev.aisha.bot.files;

import dev.aisha.bot.files.FileSource.Fetched;
import dev.aisha.bot.files.SourceRefs.Reading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// The bytes behind a `sourceRef`, streamed through: nothing is kept here.
@Path("/internal/files")
@RunOnVirtualThread
class FileResource {
    private final SourceRefs refs;
    private final FileSource files;

    FileResource(SourceRefs refs, FileSource files) {
        this.refs = refs;
        this.files = files;
    }

    @GET
    public Response file(
            @QueryParam("ref") @Nullable String ref, @QueryParam("owner") @Nullable String owner) {
        if (ref == null || owner == null) {
            return Response.status(400).build();
        }
        return switch (refs.read(owner, ref)) {
            case Reading.Refused _ -> Response.status(403).build();
            case Reading.Valid(var fileId) -> answer(files.fetch(fileId));
        };
    }

    private static Response answer(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Stream(var body, var length) -> {
                var response = Response.ok(body, MediaType.APPLICATION_OCTET_STREAM_TYPE);
                if (length >= 0) {
                    response.header(HttpHeaders.CONTENT_LENGTH, length);
                }
                yield response.build();
            }
            case Fetched.Missing _ -> Response.status(404).build();
            case Fetched.TooBig _ -> Response.status(413).build();
            case Fetched.Later(var delay) ->
                    Response.status(503)
                            .header(HttpHeaders.RETRY_AFTER, Math.max(1, delay.toSeconds()))
                            .build();
        };
    }
}
