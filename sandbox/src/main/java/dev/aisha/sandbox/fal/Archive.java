package dev.aisha.sandbox.fal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/// A training archive, looked at as fal's trainers look: only when the run starts.
final class Archive {
    private static final List<String> EXTENSIONS = List.of(".zip", ".tar.gz");
    private static final Set<String> FORMATS = Set.of("jpg", "jpeg", "png", "webp");
    private static final Set<String> CAPTIONS = Set.of("txt", "json");

    private Archive() {}

    /// The pictures in it, decoded.
    ///
    /// @param field the input member that names the archive, for the error's location
    static List<BufferedImage> images(Path file, String field, FalSettings settings) {
        List<BufferedImage> images = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().filter(Archive::isImage).toList();
            check(entries.size(), field, settings);
            for (ZipEntry entry : entries) {
                images.add(decode(zip.getInputStream(entry).readAllBytes(), field));
            }
        } catch (IOException _) {
            throw broken(field);
        }
        return images;
    }

    /// Whether each picture has a caption: a text file of its name. Where fal writes `ROOT.txt`,
    /// ROOT stands for the picture's name.
    ///
    /// @param field the input member that names the archive, for the error's location
    static boolean captioned(Path file, String field) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .filter(Archive::isImage)
                    .allMatch(image -> zip.getEntry(caption(image)) != null);
        } catch (IOException _) {
            throw broken(field);
        }
    }

    private static String caption(ZipEntry image) {
        String name = image.getName();
        return name.substring(0, name.lastIndexOf('.')) + ".txt";
    }

    private static ModelFailure broken(String field) {
        return ModelFailure.of(
                "invalid_archive",
                "The archive is invalid or corrupted",
                Map.of("supported_extensions", EXTENSIONS),
                "body",
                field);
    }

    private static boolean isImage(ZipEntry entry) {
        String name = entry.getName();
        String base = name.substring(name.lastIndexOf('/') + 1);
        String extension = base.substring(base.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean side = base.startsWith(".") || CAPTIONS.contains(extension);
        if (entry.isDirectory() || side || name.startsWith("__MACOSX")) {
            return false;
        }
        if (!FORMATS.contains(extension)) {
            throw ModelFailure.of(
                    "unsupported_image_format",
                    "Unsupported image format: " + extension,
                    Map.of("supported_formats", FORMATS.stream().sorted().toList()),
                    "body",
                    "images");
        }
        return !base.contains("_mask.");
    }

    private static void check(int count, String field, FalSettings settings) {
        if (count < settings.minImages()) {
            throw ModelFailure.of(
                    "archive_file_count_below_minimum",
                    "The archive holds too few images",
                    context("min_count", settings.minImages(), count),
                    "body",
                    field);
        }
        if (count > settings.maxImages()) {
            throw ModelFailure.of(
                    "archive_file_count_exceeds_maximum",
                    "The archive holds too many images",
                    context("max_count", settings.maxImages(), count),
                    "body",
                    field);
        }
    }

    private static Map<String, Object> context(String bound, int limit, int provided) {
        return Map.of(bound, limit, "provided_count", provided, "supported_extensions", EXTENSIONS);
    }

    private static BufferedImage decode(byte[] bytes, String field) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) {
            throw ModelFailure.of(
                    "image_load_error", "Failed to load the image", Map.of(), "body", field);
        }
        return image;
    }
}
