package dev.aisha.sandbox.servers;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// S3 on the file system, signatures checked, buckets private.
final class S3Server implements AutoCloseable {
    private final S3Proxy proxy;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    static S3Server start(
            DataDirectory directory, int port, String key, String secret, List<String> buckets)
            throws Exception {
        var store = new FilesystemNio2BlobStore(directory.folder("s3").toString());
        for (var bucket : buckets) {
            if (!store.containerExists(bucket)) {
                store.createContainer(bucket);
            }
        }
        var proxy =
                S3Proxy.builder()
                        .endpoint(URI.create("http://127.0.0.1:" + port))
                        .blobStore(store)
                        .awsAuthentication(AuthenticationType.AWS_V4, key, secret)
                        .ignoreUnknownHeaders(true)
                        .build();
        proxy.start();
        return new S3Server(proxy);
    }

    int port() {
        return proxy.getPort();
    }

    @Override
    public void close() throws IOException {
        try {
            proxy.stop();
        } catch (Exception e) { // all that S3Proxy declares
            throw new IOException("S3 does not stop", e);
        }
    }
}
