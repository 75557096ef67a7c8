package dev.aisha.api.storage;

import io.minio.MinioClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/// Builds the one S3 client.
class S3Client {
    @Produces
    @Singleton
    MinioClient client(StorageConfig config) {
        var http =
                new OkHttpClient.Builder()
                        .socketFactory(new NoDelaySocketFactory())
                        .protocols(List.of(Protocol.HTTP_1_1))
                        .connectTimeout(config.connectTimeout())
                        .readTimeout(config.readTimeout())
                        .writeTimeout(config.readTimeout())
                        .followRedirects(false)
                        .build();
        return MinioClient.builder()
                .endpoint(url(config))
                .credentials(config.accessKey(), config.secretKey())
                .region(config.region())
                .httpClient(http, true)
                .build();
    }

    private static String url(StorageConfig config) {
        if (config.endpoint().contains("://")) {
            return config.endpoint();
        }
        return (config.secure() ? "https://" : "http://") + config.endpoint();
    }
}
