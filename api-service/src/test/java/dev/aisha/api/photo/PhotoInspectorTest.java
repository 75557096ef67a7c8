package dev.aisha.api.photo;

import static dev.aisha.model.photo.PhotoRejection.HEIC_UNSUPPORTED;
import static dev.aisha.model.photo.PhotoRejection.TOO_MANY_BYTES;
import static dev.aisha.model.photo.PhotoRejection.TOO_MANY_PIXELS;
import static dev.aisha.model.photo.PhotoRejection.TOO_NARROW;
import static dev.aisha.model.photo.PhotoRejection.TOO_SMALL;
import static dev.aisha.model.photo.PhotoRejection.UNREADABLE;
import static dev.aisha.model.photo.PhotoRejection.UNSUPPORTED_FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;

import dev.aisha.api.face.FaceFinder;
import dev.aisha.model.photo.PhotoRejection;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P33")
class PhotoInspectorTest {
    private static final PhotoConfig CONFIG = PhotoConfigs.defaults();
    private static final FaceFinder FINDER = new FaceFinder();

    private final PhotoInspector inspector = inspector(CONFIG);

    @TempDir Path folder;

    @AfterAll
    static void close() {
        FINDER.close();
    }

    static Stream<Named<byte[]>> unreadable() {
        byte[] jpeg = Pictures.jpeg(1);
        byte[] png = Pictures.png(Pictures.patchwork(1, 640, 560));
        byte[] webp = Pictures.resource("lossy.webp");
        return Stream.of(
                named("nothing", new byte[0]),
                named("text", "no picture at all".getBytes(StandardCharsets.UTF_8)),
                named("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2)),
                named("a JPEG's first bytes", Arrays.copyOf(jpeg, 3)),
                named("half a PNG", Arrays.copyOf(png, png.length / 2)),
                named("half a WebP", Arrays.copyOf(webp, webp.length / 2)),
                named("a hollow PNG", Pictures.hollowPng(1000, 1000)),
                named("a JPEG's head before text", text(jpeg)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void givenADamagedFile_whenInspected_thenItIsUnreadable(byte[] bytes) throws IOException {
        refused(bytes, UNREADABLE, null, null);
    }

    static Stream<Named<byte[]>> unsupported() {
        return Stream.of(
                named("GIF", gif()),
                named("a GIF that is a script too", "GIF89a/*<script>*/".getBytes()),
                named("PDF", "%PDF-1.7 and so on, for long".getBytes()),
                named("AVIF", "\0\0\0\u0018ftypavif\0\0\0\0".getBytes()),
                named("animated WebP", Pictures.resource("animated.webp")));
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void givenAnotherFormat_whenInspected_thenItIsUnsupported(byte[] bytes) throws IOException {
        refused(bytes, UNSUPPORTED_FORMAT, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "heim", "heis", "mif1"})
    void givenAHeic_whenInspected_thenItsOwnReasonSaysSo(String brand) throws IOException {
        refused(("\0\0\0\u0018ftyp" + brand + "\0\0\0\0").getBytes(), HEIC_UNSUPPORTED, null, null);
    }

    @ParameterizedTest
    @CsvSource({"511,600,511", "600,511,511", "1,65535,1", "65535,1,1"})
    void givenAShortSide_whenInspected_thenItIsTooSmall(int width, int height, double measured)
            throws IOException {
        refused(Pictures.hollowPng(width, height), TOO_SMALL, measured, 512.0);
    }

    @Test
    void givenAThinJpeg_whenInspected_thenItIsRefusedUndecoded() throws IOException {
        var thin = new BufferedImage(1, 65_500, BufferedImage.TYPE_INT_RGB);

        refused(Pictures.jpeg(thin), TOO_SMALL, 1.0, 512.0);
    }

    @ParameterizedTest
    @CsvSource({"600,1801,3.01", "1801,600,3.01", "512,5120,10"})
    void givenALongStrip_whenInspected_thenItIsTooNarrow(int width, int height, double measured)
            throws IOException {
        refused(Pictures.hollowPng(width, height), TOO_NARROW, measured, 3.0);
    }

    @ParameterizedTest
    @CsvSource({"8000,5001,40008000", "65535,65535,4294836225", "2147483647,1000,2147483647000"})
    void givenABomb_whenInspected_thenItIsRefusedUndecoded(int width, int height, double pixels)
            throws IOException {
        refused(Pictures.hollowPng(width, height), TOO_MANY_PIXELS, pixels, 40_000_000.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"large-lossy.webp", "large-lossless.webp"})
    void givenAWebpAsAPhoneTakes_whenInspected_thenItIsKeptSmaller(String name) throws IOException {
        PhotoInspection.Fit fit = fit(Pictures.resource(name));
        assertThat(fit.width()).isEqualTo(2048);
        assertThat(fit.height()).isEqualTo(768);
    }

    @Test
    void givenALargeWebp_whenInspected_thenItIsRefusedUndecoded() throws IOException {
        refused(Pictures.hollowWebp(4001, 4000), TOO_MANY_PIXELS, 16_004_000.0, 16_000_000.0);
    }

    /// Each pass over the picture costs a few bytes in the file and all its pixels in time.
    @Test
    void givenAPictureOfManyPasses_whenInspected_thenItIsGivenUp() throws IOException {
        var impatient = inspector(PhotoConfigs.with("aisha.photo.decode-timeout", "200ms"));
        byte[] bytes = Pictures.manyPasses(Pictures.patchwork(8, 4000, 4000), 20_000);
        Path file = Files.write(folder.resolve("raw"), bytes);

        var inspection = impatient.inspect(file, false, clean());

        assertThat(inspection)
                .isEqualTo(new PhotoInspection.Unfit(new Verdict.Refused(UNREADABLE, null, null)));
    }

    @Test
    void givenTooManyBytes_whenInspected_thenItIsRefused() throws IOException {
        byte[] bytes = new byte[(int) CONFIG.mostBytes() + 1];

        refused(bytes, TOO_MANY_BYTES, 20_971_521.0, 20_971_520.0);
    }

    @Test
    void givenEachFormat_whenInspected_thenAJpegIsKept() throws IOException {
        assertThat(fit(Pictures.jpeg(1)).width()).isEqualTo(640);
        assertThat(fit(Pictures.png(Pictures.patchwork(2, 512, 1536))).height()).isEqualTo(1536);
        assertThat(fit(Pictures.resource("lossy.webp")).height()).isEqualTo(560);
        assertThat(fit(Pictures.resource("lossless.webp")).width()).isEqualTo(640);
        assertThat(kept()).startsWith(0xff, 0xd8, 0xff);
    }

    @ParameterizedTest
    @CsvSource({"7000,5000", "4090,1500", "2049,2048"})
    void givenALargePhoto_whenInspected_thenItIsScaledDown(int width, int height)
            throws IOException {
        var fit = fit(Pictures.jpeg(Pictures.patchwork(3, width, height)));

        assertThat(fit.width()).isEqualTo(2048);
        assertThat((double) fit.height()).isCloseTo(2048.0 * height / width, within(2.0));
    }

    /// Where the blue corner is once upright: EXIF says which edge is the top.
    @ParameterizedTest
    @CsvSource({
        "1,LEFT,TOP", "2,RIGHT,TOP", "3,RIGHT,BOTTOM", "4,LEFT,BOTTOM",
        "5,LEFT,TOP", "6,RIGHT,TOP", "7,RIGHT,BOTTOM", "8,LEFT,BOTTOM"
    })
    void givenAnOrientation_whenInspected_thenThePhotoIsUprightAndExifIsGone(
            int orientation, String side, String edge) throws IOException {
        byte[] plain = Pictures.jpeg(Pictures.corner(800, 600));

        var fit = fit(Pictures.withExif(plain, orientation));

        assertThat(fit.width()).isEqualTo(orientation < 5 ? 800 : 600);
        assertThat(fit.height()).isEqualTo(orientation < 5 ? 600 : 800);
        assertBlue(side, edge);
        assertThat(new String(kept(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("GPS");
    }

    @Test
    void givenExifInPngAndWebp_whenInspected_thenItCounts() throws IOException {
        byte[] png = Pictures.png(Pictures.corner(800, 600));

        assertThat(fit(Pictures.pngWithExif(png, 6)).width()).isEqualTo(600);
        assertBlue("RIGHT", "TOP");
        assertThat(fit(Pictures.resource("turned.webp")).width()).isEqualTo(560);
        assertBlue("RIGHT", "TOP");
        assertThat(fit(Pictures.pngWithExif(png, 99)).width()).isEqualTo(800);
    }

    @Test
    void givenSomethingHiddenBehindAPicture_whenInspected_thenItIsNotKept() throws IOException {
        byte[] archive = "PK\3\4 <script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] png = Pictures.png(Pictures.patchwork(1, 640, 560));

        for (byte[] polyglot :
                List.of(
                        Pictures.join(Pictures.jpeg(1), archive),
                        Pictures.join(png, archive),
                        Pictures.withComment(Pictures.jpeg(1), archive),
                        Pictures.withUnpackingText(png, archive))) {
            fit(polyglot);

            assertThat(new String(kept(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("<script>")
                    .doesNotContain("PK\3\4");
        }
    }

    @Test
    void givenATransparentPng_whenInspected_thenItStandsOnWhite() throws IOException {
        fit(Pictures.png(new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB)));

        assertThat(ImageIO.read(clean().toFile()).getRGB(300, 300)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void givenTheSamePhotoSmallerAndWorse_whenInspected_thenItLooksTheSame() throws IOException {
        long original = fit(Pictures.jpeg(Pictures.patchwork(4, 1800, 1600), 0.95f)).look();
        long copy = fit(Pictures.jpeg(Pictures.patchwork(4, 900, 800), 0.3f)).look();
        long other = fit(Pictures.jpeg(Pictures.patchwork(5, 900, 800))).look();

        assertThat(Look.distance(original, copy)).isLessThanOrEqualTo(CONFIG.nearDistance());
        assertThat(Look.distance(original, other)).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "jpeg", "png"})
    void givenRandomDamage_whenInspected_thenThereIsAlwaysAVerdict(String name) throws IOException {
        byte[] whole =
                switch (name) {
                    case "jpeg" -> Pictures.withExif(Pictures.jpeg(6), 3);
                    case "png" -> Pictures.png(Pictures.patchwork(6, 520, 520));
                    default -> Pictures.resource(name);
                };
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + round % 8; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(inspect(damaged)).isNotNull();
        }
    }

    private void refused(byte[] bytes, PhotoRejection reason, Double measured, Double bound)
            throws IOException {
        assertThat(inspect(bytes))
                .isEqualTo(new PhotoInspection.Unfit(new Verdict.Refused(reason, measured, bound)));
    }

    private PhotoInspection.Fit fit(byte[] bytes) throws IOException {
        assertThat(inspect(bytes)).isInstanceOf(PhotoInspection.Fit.class);
        return (PhotoInspection.Fit) inspect(bytes);
    }

    private static PhotoInspector inspector(PhotoConfig config) {
        return new PhotoInspector(config, new PortraitJudge(FINDER, PhotoConfigs.portraits()));
    }

    private PhotoInspection inspect(byte[] bytes) throws IOException {
        return inspector.inspect(Files.write(folder.resolve("raw"), bytes), false, clean());
    }

    private Path clean() {
        return folder.resolve("clean.jpg");
    }

    private byte[] kept() throws IOException {
        return Files.readAllBytes(clean());
    }

    private void assertBlue(String side, String edge) throws IOException {
        BufferedImage image = ImageIO.read(clean().toFile());
        int x = image.getWidth() * (side.equals("LEFT") ? 1 : 3) / 4;
        int y = image.getHeight() * (edge.equals("TOP") ? 1 : 3) / 4;
        var color = new Color(image.getRGB(x, y));
        assertThat(color.getBlue()).isGreaterThan(200);
        assertThat(color.getRed()).isLessThan(60);
    }

    private static byte[] text(byte[] jpeg) {
        return Pictures.join(
                Arrays.copyOf(jpeg, 20), "and then only words".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gif() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(Pictures.patchwork(1, 600, 600), "gif", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
