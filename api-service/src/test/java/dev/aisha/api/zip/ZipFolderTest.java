package dev.aisha.api.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.api.job.RetryLater;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ZipFolderTest {
    @Inject ZipFolder folder;
    @Inject ZipConfig config;

    @Test
    void givenAsManyArePackedAsMayBe_whenAnotherBegins_thenItComesLater() throws Exception {
        var begun = new CountDownLatch(config.atOnce());
        var end = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> packed =
                    Stream.generate(() -> people.submit(() -> packed(begun, end)))
                            .limit(config.atOnce())
                            .toList();
            begun.await();

            try {
                assertThatThrownBy(this::packed).isInstanceOf(RetryLater.class);
            } finally {
                end.countDown();
            }
            for (var one : packed) {
                assertThat(one.get()).isEmpty();
            }
        }
        assertThat(packed()).isEmpty();
    }

    private List<Long> packed() {
        return folder.write(UUID.randomUUID(), UUID.randomUUID(), _ -> false);
    }

    private List<Long> packed(CountDownLatch begun, CountDownLatch end) {
        return folder.write(
                UUID.randomUUID(),
                UUID.randomUUID(),
                _ -> {
                    begun.countDown();
                    return waited(end);
                });
    }

    private static boolean waited(CountDownLatch end) throws IOException {
        try {
            end.await();
            return false;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
