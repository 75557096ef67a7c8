package dev.aisha.api.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.avatar.AvatarConfig;
import dev.aisha.model.photo.PhotoFraming;
import dev.aisha.model.photo.PhotoPose;
import dev.aisha.model.photo.SetGap;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetCoachTest {
    private static final AvatarConfig BOUNDS =
            new SmallRyeConfigBuilder()
                    .withMapping(AvatarConfig.class)
                    .build()
                    .getConfigMapping(AvatarConfig.class);

    private final SetCoach coach = new SetCoach(PhotoConfigs.portraits(), BOUNDS);

    @Test
    void givenAVariedSet_whenAdvised_thenItIsAsGoodAsCanBe() {
        assertThat(coach.advise(varied(15))).isEqualTo(new SetCoach.Advice(100, List.of(), 0));
    }

    @Test
    void givenHalfOfTheGoodCount_whenAdvised_thenOnlyTheCountCosts() {
        var advice = coach.advise(varied(9));

        assertThat(advice.quality()).isEqualTo((int) Math.round(100 - 35 * 6 / 15.0));
        assertThat(advice.missing()).containsExactly(SetGap.TOO_FEW);
    }

    @Test
    void givenOnlyTheFront_whenAdvised_thenBothSidesAreMissing() {
        List<Photo> set = varied(15);
        set.forEach(photo -> photo.pose = PhotoPose.FRONT);

        var advice = coach.advise(set);

        assertThat(advice.missing()).containsExactly(SetGap.NO_LEFT, SetGap.NO_RIGHT);
        assertThat(advice.quality()).isEqualTo((int) Math.round(100 - 20 * 2 / 3.0));
    }

    @Test
    void givenOnlyOneSide_whenAdvised_thenFrontAndTheOtherAreMissing() {
        List<Photo> set = varied(15);
        set.forEach(photo -> photo.pose = PhotoPose.LEFT);

        assertThat(coach.advise(set).missing()).containsExactly(SetGap.NO_FRONT, SetGap.NO_RIGHT);
    }

    @Test
    void givenOneFraming_whenAdvised_thenTheOtherIsMissing() {
        List<Photo> near = varied(15);
        near.forEach(photo -> photo.framing = PhotoFraming.CLOSE);
        List<Photo> far = varied(15);
        far.forEach(photo -> photo.framing = PhotoFraming.FULL);

        assertThat(coach.advise(near).missing()).containsExactly(SetGap.NO_LENGTH);
        assertThat(coach.advise(far).missing()).containsExactly(SetGap.NO_CLOSE_UP);
        assertThat(coach.advise(far).quality()).isEqualTo(93);
    }

    @Test
    void givenOneLight_whenAdvised_thenItIsSaid() {
        List<Photo> set = varied(15);
        set.forEach(photo -> photo.light = 150.0);
        set.forEach(photo -> photo.warmth = 0.1);

        var advice = coach.advise(set);

        assertThat(advice.missing()).containsExactly(SetGap.SAME_LIGHT);
        assertThat(advice.quality()).isEqualTo(90);
    }

    @Test
    void givenFewPhotosInOneLight_whenAdvised_thenNothingIsClaimedOfTheLight() {
        List<Photo> set = varied(4);
        set.forEach(photo -> photo.light = 150.0);
        set.forEach(photo -> photo.warmth = 0.1);

        assertThat(coach.advise(set).missing()).doesNotContain(SetGap.SAME_LIGHT);
    }

    @Test
    void givenThreeThatLookAlike_whenAdvised_thenTheyAreCounted() {
        List<Photo> set = varied(15);
        set.get(1).look = set.get(0).look ^ 0b11111;
        set.get(2).look = set.get(0).look;

        var advice = coach.advise(set);

        assertThat(advice.alike()).isEqualTo(3);
        assertThat(advice.missing()).containsExactly(SetGap.ALIKE);
        assertThat(advice.quality()).isEqualTo(98);
    }

    @Test
    void givenSmallSoftFaces_whenAdvised_thenTheDetailCosts() {
        List<Photo> set = varied(15);
        set.forEach(photo -> photo.faceSide = 128.0);
        set.forEach(photo -> photo.sharpness = 0.006);

        assertThat(coach.advise(set).quality()).isEqualTo(91);
    }

    @Test
    void givenPhotosJudgedBeforeFacesWere_whenAdvised_thenNothingIsClaimed() {
        List<Photo> set = varied(12);
        set.forEach(photo -> photo.pose = null);

        assertThat(coach.advise(set)).isEqualTo(SetCoach.Advice.NONE);
        assertThat(coach.advise(List.of())).isEqualTo(SetCoach.Advice.NONE);
    }

    private static List<Photo> varied(int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(SetCoachTest::photo).toList());
    }

    private static Photo photo(int number) {
        var photo = new Photo();
        photo.pose = PhotoPose.values()[number % 3];
        photo.framing = PhotoFraming.values()[number % 2];
        photo.faceSide = 400.0;
        photo.sharpness = 0.05;
        photo.light = 90.0 + number * 12;
        photo.warmth = 0.1;
        photo.look = 0x9E3779B97F4A7C15L * (number + 1);
        return photo;
    }
}
