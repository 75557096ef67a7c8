package dev.aisha.api.photo;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.avatar.AvatarFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.avatar.AvatarFixtures;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoFraming;
import dev.aisha.model.photo.PhotoPose;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoView;
import dev.aisha.model.photo.SetGap;
import dev.aisha.sandbox.portrait.Portraits;
import dev.aisha.sandbox.portrait.Sitting;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the look at faces does to a set over HTTP.
@QuarkusTest
class PortraitSetTest {
    @Inject Fixtures users;
    @Inject AvatarFixtures avatars;
    @Inject FakeBot bot;

    private Owner owner;

    @BeforeEach
    void consenting() {
        owner = users.owner();
        String user = "/api/v1/users/" + owner.user();
        UserView view = asBot().get(user).as(UserView.class);
        asBot().body(new GiveConsent(view.policyVersion())).put(user + "/consents/training");
    }

    @Test
    void givenPortraits_whenJudged_thenPoseFramingQualityAndGapsAreTold() {
        UUID avatar = avatars.draft(owner).id();
        Sitting close = Sitting.of(5, 960, 1280);

        PhotoSetView set =
                judged(avatar, Portraits.jpeg(close), Portraits.jpeg(close.half().turned(-0.5)));

        assertThat(set.photos())
                .extracting(PhotoView::pose, PhotoView::framing)
                .containsExactlyInAnyOrder(
                        tuple(PhotoPose.FRONT, PhotoFraming.CLOSE),
                        tuple(PhotoPose.LEFT, PhotoFraming.HALF));
        assertThat(set.missing()).containsExactly(SetGap.TOO_FEW, SetGap.NO_RIGHT);
        assertThat(set.quality()).isBetween(30, 70);
    }

    @Test
    void givenNoFace_whenJudgedForAPortrait_thenItIsRefusedWithMeasureAndBound() {
        UUID avatar = avatars.draft(owner).id();

        PhotoSetView set = judged(avatar, landscape());

        PhotoView photo = set.photos().getFirst();
        assertThat(photo.rejection()).isEqualTo(PhotoRejection.NO_FACE);
        assertThat(photo.bound()).isEqualTo(0.62);
        assertThat(photo.measured()).isLessThan(0.62);
        assertThat(set.quality()).isNull();
    }

    @Test
    void givenNoFace_whenJudgedForAStyle_thenItIsWelcomeAndNothingIsMeasured() {
        var command = new CreateAvatar(AvatarType.STYLE, Subject.THING, "Hills");
        UUID avatar =
                AvatarFixtures.create(owner, UUID.randomUUID().toString(), command)
                        .as(AvatarView.class)
                        .id();

        PhotoSetView set = judged(avatar, landscape());

        assertThat(set.accepted()).isEqualTo(1);
        assertThat(set.photos().getFirst().pose()).isNull();
        assertThat(set.quality()).isNull();
        assertThat(set.missing()).isEmpty();
    }

    private static byte[] landscape() {
        return Portraits.jpeg(Sitting.of(8, 960, 1280).with(0));
    }

    private PhotoSetView judged(UUID avatar, byte[]... files) {
        for (byte[] file : files) {
            String ref = "ref-" + UUID.randomUUID();
            bot.hasFile(ref, owner, file);
            asBot().body(new AddPhoto(ref)).post(photos(avatar)).then().statusCode(202);
        }
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> asBot().get(photos(avatar)).as(PhotoSetView.class),
                        set -> set.pending() == 0 && set.photos().size() == List.of(files).size());
    }

    private String photos(UUID avatar) {
        return route(owner) + "/" + avatar + "/photos";
    }
}
