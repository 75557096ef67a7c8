package dev.aisha.api.gallery;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ShareView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShareTest {
    @Inject Fixtures users;
    @Inject GalleryFixtures gallery;
    @Inject EntityManager database;
    @Inject ShareQuota quota;
    @Inject TestClock clock;

    private Owner owner;
    private Owner stranger;
    private UUID image;

    @BeforeEach
    void newUsers() {
        owner = users.owner();
        stranger = users.owner();
        image = gallery.anImage(owner).saying("secret words").save();
    }

    @Test
    @Tag("P32")
    void givenALink_whenAStrangerOpensIt_thenTheySeeThePreviewAndNothingElse() {
        String token = share().token();

        assertThat(token).hasSize(32);
        var shown = asBot().get(link(token));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.jsonPath().getMap("").keySet()).isEqualTo(Set.of("width", "height"));
        byte[] preview = asBot().get(link(token) + "/content").asByteArray();
        assertThat(preview)
                .isEqualTo(asBot().get(images(owner) + "/" + image + "/content").asByteArray());

        asBot().get(images(stranger) + "/" + image).then().statusCode(404);
        asBot().delete(images(stranger) + "/" + image + "/share").then().statusCode(204);
        asBot().get(link(token)).then().statusCode(200);
        asBot().put(images(stranger) + "/" + image + "/share").then().statusCode(404);
    }

    @Test
    void givenALink_whenSharedAgain_thenItIsTheSame() {
        assertThat(share()).isEqualTo(share());
        assertThat(card().shared()).isTrue();
    }

    @Test
    void givenALink_whenTakenBack_thenItShowsNothingAndTheNextOneIsAnother() {
        String token = share().token();

        asBot().delete(images(owner) + "/" + image + "/share").then().statusCode(204);
        asBot().delete(images(owner) + "/" + image + "/share").then().statusCode(204);

        gone(token);
        assertThat(card().shared()).isFalse();
        String next = share().token();
        assertThat(next).isNotEqualTo(token);
        gone(token);
        asBot().get(link(next)).then().statusCode(200);
    }

    @Test
    void givenALink_whenItsImageIsDeleted_thenItShowsNothing() {
        String token = share().token();

        asBot().delete(images(owner) + "/" + image).then().statusCode(204);

        gone(token);
    }

    @Test
    void givenMadeUpTokens_whenOpened_thenThereIsNothing() {
        for (String token : new String[] {"x", "A".repeat(32), image.toString()}) {
            gone(token);
        }
    }

    @Test
    void givenALink_whenTheDatabaseIsRead_thenTheTokenIsNotInIt() {
        String token = share().token();

        Object row =
                database.createNativeQuery(
                                "SELECT CAST(s AS text) FROM image_share s WHERE image_id = :id",
                                String.class)
                        .setParameter("id", image)
                        .getSingleResult();
        assertThat(row.toString()).doesNotContain(token).contains(ShareTokens.hash(token));
    }

    @Test
    @Tag("P39")
    void givenAsManyLinksAsADayMayHave_whenOneMoreIsMade_thenItWaitsForTomorrow() {
        share();
        used("MADE", owner, 50, ChronoUnit.DAYS);
        share(); // the link there is goes on working
        UUID second = gallery.anImage(owner).save();

        asBot().put(images(owner) + "/" + second + "/share")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("share.rate-limited"));

        assertThat(asBot().get(images(owner) + "/" + second).as(ImageCard.class).shared())
                .isFalse();
        quota.forgetBefore(clock.instant().plus(Duration.ofDays(1)));
        asBot().put(images(owner) + "/" + second + "/share").then().statusCode(200);
    }

    @Test
    @Tag("P39")
    void givenManyGuesses_whenOneMoreIsMade_thenNotEvenARealLinkOpens() {
        String token = share().token();
        gone("A".repeat(32));
        used("OPENED", stranger, 300, ChronoUnit.HOURS);

        for (String path : new String[] {link(token), link(token) + "/content"}) {
            asBot().get(path)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .body("code", equalTo("share.rate-limited"));
        }
        asBot().get("/api/v1/users/" + owner.user() + "/shares/" + token).then().statusCode(200);
    }

    /// What was counted before must have been there.
    private void used(String kind, Owner who, int times, ChronoUnit unit) {
        int counted =
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                database.createNativeQuery(
                                                "UPDATE share_quota SET used = :times WHERE user_id = :user AND kind = :kind"
                                                        + " AND since = CAST(:since AS timestamptz)")
                                        .setParameter("times", times)
                                        .setParameter("user", who.id())
                                        .setParameter("kind", kind)
                                        .setParameter("since", clock.instant().truncatedTo(unit))
                                        .executeUpdate());
        assertThat(counted).isEqualTo(1);
    }

    private void gone(String token) {
        asBot().get(link(token)).then().statusCode(404).body("code", equalTo("share.not-found"));
        asBot().get(link(token) + "/content").then().statusCode(404);
    }

    private ShareView share() {
        return asBot().put(images(owner) + "/" + image + "/share")
                .then()
                .statusCode(200)
                .extract()
                .as(ShareView.class);
    }

    private ImageCard card() {
        return asBot().get(images(owner) + "/" + image).as(ImageCard.class);
    }

    private String link(String token) {
        return "/api/v1/users/" + stranger.user() + "/shares/" + token;
    }

    private static String images(Owner who) {
        return "/api/v1/users/" + who.user() + "/images";
    }
}
