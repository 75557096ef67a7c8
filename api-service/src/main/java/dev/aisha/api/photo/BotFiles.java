package dev.aisha.api.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Pulls a file from the bot, bounded in bytes and in time.
@ApplicationScoped
class BotFiles {
    /// How a pull ended.
    sealed interface Pull {
        /// @param sha256 of the bytes as they came
        record Pulled(String sha256) implements Pull {}

        /// The reference ran out, or is not this owner's.
        record Gone() implements Pull {}

        /// More bytes than allowed; none are kept.
        record TooBig() implements Pull {}

        /// No answer, or half of one: worth another try.
        record Down(String why) implements Pull {}
    }

    private static final int CHUNK = 16 * 1024;

    private final BotFilesClient bot;
    private final PhotoConfig config;

    BotFiles(@RestClient BotFilesClient bot, PhotoConfig config) {
        this.bot = bot;
        this.config = config;
    }

    Pull pull(String sourceRef, String user, Path into) {
        try (InputStream in = bot.pull(sourceRef, user)) {
            return copy(in, into);
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case 403, 404, 410 -> new Pull.Gone();
                case 413 -> new Pull.TooBig();
                default -> new Pull.Down("status " + e.getResponse().getStatus());
            };
        } catch (ProcessingException | IOException e) {
            return new Pull.Down(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private Pull copy(InputStream in, Path into) throws IOException {
        long end = System.nanoTime() + config.pullTimeout().toNanos();
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(into)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes += read;
                if (bytes > config.mostBytes()) {
                    return new Pull.TooBig();
                }
                if (System.nanoTime() - end > 0) {
                    return new Pull.Down("slower than " + config.pullTimeout());
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return new Pull.Pulled(Sha256.hex(digest));
    }
}
