package dev.aisha.api.fal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// The only door to fal.ai. A submit is one POST and never repeated here, since a second POST is a
/// second bill; reads are repeated.
@ApplicationScoped
public class Fal {
    private final FalSubmits submits;
    private final FalReads reads;
    private final FalFiles files;

    Fal(FalSubmits submits, FalReads reads, FalFiles files) {
        this.submits = submits;
        this.reads = reads;
        this.files = files;
    }

    /// Sends an order, once.
    ///
    /// @param jobToken proves our webhook's caller which job it is about
    /// @param startWithin fal drops the request when no runner took it within this time
    public Submission submit(FalOrder order, String jobToken, Duration startWithin) {
        return submits.submit(order, jobToken, startWithin);
    }

    /// @throws FalDownException when fal can't be asked now
    public RequestStatus status(URI statusUrl) {
        return reads.status(statusUrl);
    }

    /// @throws FalDownException when fal can't be asked now
    public FalResult result(URI responseUrl) {
        return reads.result(responseUrl);
    }

    /// @throws FalDownException when fal can't be asked now
    public Cancellation cancel(URI cancelUrl) {
        return reads.cancel(cancelUrl);
    }

    /// Where a request's status stands when the submit's answer, with its URL, was lost.
    public URI statusUrl(String endpoint, String requestId) {
        return reads.requestUrl(endpoint, requestId, "/status");
    }

    /// Where a request's result stands when the submit's answer, with its URL, was lost.
    public URI responseUrl(String endpoint, String requestId) {
        return reads.requestUrl(endpoint, requestId, "");
    }

    /// Puts a file into fal's storage, streamed.
    ///
    /// @param lifetime after which fal deletes it
    /// @throws FalDownException when fal can't take it now
    public URI upload(Path file, String contentType, String fileName, Duration lifetime) {
        return files.upload(FileBody.of(file), contentType, fileName, lifetime);
    }

    /// As [#upload(Path, String, String, Duration)], from a stream that is read once and closed.
    ///
    /// @param size exact number of bytes
    public URI upload(
            InputStream in, long size, String contentType, String fileName, Duration lifetime) {
        return files.upload(FileBody.of(in, size), contentType, fileName, lifetime);
    }

    /// Opens a result file. The stream fails beyond `maxBytes`; the caller closes it.
    ///
    /// @throws ForbiddenHostException when the URL is not on an allowed host
    /// @throws FileGoneException when there is no such file (any more), or it is too big
    /// @throws FalDownException when fal can't be asked now
    public InputStream download(URI url, long maxBytes) {
        return files.download(url, maxBytes);
    }
}
