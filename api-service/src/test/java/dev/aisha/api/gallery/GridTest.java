package dev.aisha.api.gallery;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.model.gallery.ImageGrid;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GridTest {
    @Inject Fixtures users;
    @Inject GalleryFixtures gallery;

    private Owner owner;

    @BeforeEach
    void newUser() {
        owner = users.owner();
    }

    @Test
    void givenTwentyImages_whenPagedThereAndBack_thenEachPageIsNineOfThem() {
        List<UUID> newestFirst = images(20);

        ImageGrid one = grid("");
        ImageGrid two = grid("cursor=" + one.older());
        ImageGrid three = grid("cursor=" + two.older());

        assertThat(one.images()).isEqualTo(newestFirst.subList(0, 9));
        assertThat(two.images()).isEqualTo(newestFirst.subList(9, 18));
        assertThat(three.images()).isEqualTo(newestFirst.subList(18, 20));
        assertThat(List.of(one.first(), two.first(), three.first())).containsExactly(0L, 9L, 18L);
        assertThat(one.total()).isEqualTo(20);
        assertThat(one.newer()).isNull();
        assertThat(three.older()).isNull();

        assertThat(grid("cursor=" + three.newer()).images()).isEqualTo(two.images());
        assertThat(grid("cursor=" + two.newer()).images()).isEqualTo(one.images());
        assertThat(grid("cursor=" + two.cursor())).isEqualTo(two);
    }

    @Test
    void givenAnImage_whenThePageIsToBeginWithIt_thenItDoes() {
        List<UUID> newestFirst = images(12);

        ImageGrid page = grid("at=" + newestFirst.get(5));

        assertThat(page.images()).isEqualTo(newestFirst.subList(5, 12));
        assertThat(page.first()).isEqualTo(5);
        assertThat(grid("cursor=" + page.newer()).images()).startsWith(newestFirst.getFirst());
        asBot().get(route() + "?at=" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("image.not-found"));
        asBot().get(route() + "?cursor=" + page.newer() + "&at=" + newestFirst.get(5))
                .then()
                .statusCode(400);
    }

    @Test
    void givenAFilter_whenPaged_thenOnlyItsImagesAreOnIt() {
        images(3);
        UUID marked = gallery.anImage(owner).favourite().save();

        assertThat(grid("favourite=true").images()).containsExactly(marked);
        asBot().get(route() + "?q=nothing").then().statusCode(404);
    }

    @Test
    void givenImages_whenTheirPictureIsDrawn_thenEachHasItsCellAndNumber() throws IOException {
        gallery.anImage(owner).coloured(Color.BLUE).at("2026-01-01T00:00:00Z").save();
        gallery.anImage(owner).coloured(Color.GREEN).at("2026-01-02T00:00:00Z").save();
        gallery.anImage(owner).coloured(Color.RED).at("2026-01-03T00:00:00Z").save();
        gallery.anImage(owner).coloured(Color.WHITE).at("2026-01-04T00:00:00Z").save();

        Response answer = asBot().get(route() + "/picture");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));

        assertThat(answer.contentType()).isEqualTo("image/jpeg");
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(picture.getWidth()).isEqualTo(3 * 328 + 8);
        assertThat(picture.getHeight()).isEqualTo(2 * 328 + 8);
        assertThat(near(picture.getRGB(168, 168), Color.WHITE)).isTrue();
        assertThat(near(picture.getRGB(496, 168), Color.RED)).isTrue();
        assertThat(near(picture.getRGB(824, 168), Color.GREEN)).isTrue();
        assertThat(near(picture.getRGB(168, 496), Color.BLUE)).isTrue();
        asBot().header("If-None-Match", answer.header("ETag"))
                .get(route() + "/picture")
                .then()
                .statusCode(304);
    }

    @Test
    void givenAPreviewThatIsGone_whenDrawn_thenTheOthersAreThere() throws IOException {
        gallery.anImage(owner).coloured(Color.GREEN).save();
        UUID broken = gallery.anImage(owner).save();
        gallery.run("UPDATE image SET preview_key = 'gone.jpg' WHERE id = '%s'".formatted(broken));

        Response answer = asBot().get(route() + "/picture");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertThat(near(picture.getRGB(496, 168), Color.GREEN)).isTrue();
    }

    @Test
    @Tag("P32")
    void givenAnother_whenAskingWithTheOwnersImageAndCursor_thenNothingIsThere() {
        List<UUID> theirs = images(10);
        String cursor = grid("").older();
        owner = users.owner();

        asBot().get(route() + "?at=" + theirs.getFirst()).then().statusCode(404);
        asBot().get(route() + "?cursor=" + cursor).then().statusCode(404);
        asBot().get(route() + "/picture?cursor=" + cursor).then().statusCode(404);
    }

    /// @return newest first
    private List<UUID> images(int count) {
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        for (int i = 0; i < count; i++) {
            // some of one moment: the id decides
            String time = at.plusSeconds(i / 2 * 60L).toString();
            gallery.anImage(owner).at(time).save();
        }
        return asBot().get("/api/v1/users/" + owner.user() + "/images?limit=100")
                .jsonPath()
                .getList("images.id", UUID.class);
    }

    private ImageGrid grid(String query) {
        return asBot().get(route() + (query.isEmpty() ? "" : "?" + query)).as(ImageGrid.class);
    }

    private String route() {
        return "/api/v1/users/" + owner.user() + "/images/grid";
    }

    private static boolean near(int rgb, Color wanted) {
        Color is = new Color(rgb);
        return Math.abs(is.getRed() - wanted.getRed()) < 40
                && Math.abs(is.getGreen() - wanted.getGreen()) < 40
                && Math.abs(is.getBlue() - wanted.getBlue()) < 40;
    }
}
