package dev.aisha.api.privacy;

import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.privacy.Exports.Building;
import dev.aisha.api.privacy.Exports.Order;
import dev.aisha.api.storage.ObjectFolders.Listed;
import dev.aisha.api.userdata.PersonalRows;
import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.zip.ZipFolder;
import dev.aisha.api.zip.ZipParts;
import dev.aisha.model.privacy.ExportStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/// Packs all of a person's data: a JSON file a table, and every file as it is stored. Begun anew
/// after a crash; the same keys are written again.
@ApplicationScoped
class BuildExport implements Job<Building> {
    private static final int MOST_FAILURES = 6;

    private final Exports exports;
    private final PersonalRows rows;
    private final PersonalObjects objects;
    private final ZipFolder folder;

    BuildExport(Exports exports, PersonalRows rows, PersonalObjects objects, ZipFolder folder) {
        this.exports = exports;
        this.rows = rows;
        this.objects = objects;
        this.folder = folder;
    }

    @Override
    public JobType<Building> type() {
        return Exports.BUILD;
    }

    @Override
    public int mostFailures() {
        return MOST_FAILURES;
    }

    @Override
    public void gaveUp(Building building) {
        exports.failed(building.exportId());
    }

    @Override
    public void run(Building building) {
        exports.waiting(building.exportId(), ExportStatus.PENDING).ifPresent(this::build);
    }

    private void build(Order order) {
        UUID subject = order.owner().subject();
        List<Long> sizes =
                folder.write(
                        subject,
                        order.id(),
                        zips -> {
                            readme(zips);
                            for (PersonalTable table : rows.tables()) {
                                table(zips, order, table);
                            }
                            files(zips, order);
                        });
        if (!exports.built(order, sizes)) {
            folder.delete(subject, order.id());
            Log.infof("export=%s dropped: the person left", order.id());
        }
    }

    private static void readme(ZipParts zips) throws IOException {
        try (InputStream in = BuildExport.class.getResourceAsStream("/privacy/README.txt")) {
            byte[] text = java.util.Objects.requireNonNull(in).readAllBytes();
            zips.add("README.txt", new java.io.ByteArrayInputStream(text), text.length);
        }
    }

    /// By way of a file, so that a hundred thousand rows take no memory.
    private void table(ZipParts zips, Order order, PersonalTable table) throws IOException {
        Path file = Files.createTempFile("aisha-export-", ".json");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                var first = new boolean[] {true};
                out.write('[');
                rows.read(table, order.person(), row -> write(out, first, row));
                out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
            }
            try (InputStream in = Files.newInputStream(file)) {
                zips.add("data/" + table.name() + ".json", in, Files.size(file));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(OutputStream out, boolean[] first, String row) {
        try {
            out.write(((first[0] ? "\n" : ",\n") + row).getBytes(StandardCharsets.UTF_8));
            first[0] = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void files(ZipParts zips, Order order) throws IOException {
        String own = order.owner().subject() + "/";
        Iterator<Listed> all = objects.of(order.owner().subject()).iterator();
        while (all.hasNext()) {
            Listed listed = all.next();
            String name = listed.key().substring(own.length());
            if (!name.startsWith(ZipFolder.FOLDER)
                    && !folder.copy(
                            zips, "files/" + name, listed.bucket(), listed.key(), listed.bytes())) {
                Log.debugf("export=%s without a file deleted meanwhile", order.id());
            }
        }
    }
}
