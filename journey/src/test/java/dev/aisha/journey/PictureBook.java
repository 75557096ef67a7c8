package dev.aisha.journey;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// The walk-through in `docs/`: the pictures of a walk with a caption each, by chapters. A picture
/// named `avatar-type` is in the chapter `avatar`; its caption is `picture.avatar-type`.
final class PictureBook {
    private static final Pattern TAKEN = Pattern.compile("\\w+-(\\d+)-(([a-z]+)-[a-z0-9-]+)\\.png");
    private static final int WIDTH = 390;
    private static final float QUALITY = 0.78f;

    private final String language;
    private final Properties captions = new Properties();

    PictureBook(String language) throws IOException {
        this.language = language;
        Path file = Path.of("src/test/resources/walkthrough_" + language + ".properties");
        try (Reader in = Files.newBufferedReader(file)) {
            captions.load(in);
        }
    }

    /// Writes `walkthrough[.ru].md` and `screens/<language>/*.jpg` anew.
    ///
    /// @param taken the folder with the walk's pictures
    void bind(Path taken, Path docs) throws IOException {
        Path screens = docs.resolve("screens").resolve(language);
        Files.createDirectories(screens);
        for (Path old : list(screens)) {
            Files.delete(old);
        }
        Set<String> used = new HashSet<>();
        StringBuilder page = new StringBuilder("# " + caption("title") + "\n\n");
        page.append(caption("intro")).append('\n');
        String chapter = "";
        for (Path picture : list(taken)) {
            Matcher name = TAKEN.matcher(picture.getFileName().toString());
            if (!name.matches()) {
                throw new IllegalStateException("no chapter in the name of " + picture);
            }
            if (!chapter.equals(name.group(3))) {
                chapter = name.group(3);
                page.append("\n## ").append(caption("chapter." + chapter)).append("\n");
            }
            String file = name.group(1) + "-" + name.group(2) + ".jpg";
            shrink(picture, screens.resolve(file));
            String words = caption("picture." + name.group(2));
            used.add("picture." + name.group(2));
            page.append("\n%s\n\n![%s](screens/%s/%s)\n".formatted(words, words, language, file));
        }
        for (String key : captions.stringPropertyNames()) {
            if (key.startsWith("picture.") && !used.contains(key)) {
                throw new IllegalStateException("a caption without a picture: " + key);
            }
        }
        String suffix = language.equals("en") ? "" : "." + language;
        Files.writeString(docs.resolve("walkthrough" + suffix + ".md"), page);
    }

    private String caption(String key) {
        String words = captions.getProperty(key);
        if (words == null) {
            throw new IllegalStateException("no caption " + key + " in " + language);
        }
        return words;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void shrink(Path png, Path jpeg) throws IOException {
        BufferedImage large = ImageIO.read(png.toFile());
        int height = large.getHeight() * WIDTH / large.getWidth();
        BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(large, 0, 0, WIDTH, height, null);
        pen.dispose();
        write(small, jpeg.toFile());
    }

    private static void write(BufferedImage image, File file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
