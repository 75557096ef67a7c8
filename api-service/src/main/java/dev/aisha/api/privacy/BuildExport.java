package dev.aisha.api.privacy;

import dev.aisha.api.storage.ObjectFolders.Listed;
import dev.aisha.api.userdata.Person;
import dev.aisha.api.userdata.PersonalRows;
import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.zip.BuildZip;
import dev.aisha.api.zip.ZipFolder;
import dev.aisha.api.zip.ZipOrder;
import dev.aisha.api.zip.ZipOrders;
import dev.aisha.api.zip.ZipParts;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/// Packs all of a person's data: a JSON file a table, and every file as it is stored.
@Singleton
class BuildExport extends BuildZip {
    private final PersonalRows rows;
    private final PersonalObjects objects;
    private final ZipFolder folder;

    BuildExport(
            Exports exports,
            ZipOrders orders,
            PersonalRows rows,
            PersonalObjects objects,
            ZipFolder folder) {
        super(exports, orders, folder);
        this.rows = rows;
        this.objects = objects;
        this.folder = folder;
    }

    @Override
    protected boolean add(ZipParts zips, ZipOrder order) throws IOException {
        var person = new Person(order.owner().id(), order.owner().subject());
        readme(zips);
        for (PersonalTable table : rows.tables()) {
            table(zips, person, table);
        }
        files(zips, order);
        return true;
    }

    private static void readme(ZipParts zips) throws IOException {
        try (InputStream in = BuildExport.class.getResourceAsStream("/privacy/README.txt")) {
            byte[] text = java.util.Objects.requireNonNull(in).readAllBytes();
            zips.add("README.txt", new java.io.ByteArrayInputStream(text), text.length);
        }
    }

    /// By way of a file, so that a hundred thousand rows take no memory.
    private void table(ZipParts zips, Person person, PersonalTable table) throws IOException {
        Path file = Files.createTempFile("aisha-export-", ".json");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                var first = new boolean[] {true};
                out.write('[');
                rows.read(table, person, row -> write(out, first, row));
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

    private void files(ZipParts zips, ZipOrder order) throws IOException {
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
