package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// From the main menu to a trained avatar.
///
/// @param name what the avatar is called
record AvatarSteps(Visitor person, String name) {
    private static final String PHOTOS =
            "SELECT count(*) FROM photo WHERE user_id = ? AND status = 'ACCEPTED'";

    /// @param photos twelve that fit
    void walk(List<Path> photos) {
        prepares(photos);
        checks();
        pays();
        learns();
    }

    /// From the menu to a set that is large enough.
    ///
    /// @param photos twelve that fit
    void prepares(List<Path> photos) {
        choosesType();
        person.taps("woman").sees("nameQuestion", "avatar-name");
        person.writes(name).sees("consent", "avatar-consent");
        assertThat(person.count("SELECT count(*) FROM consent WHERE user_id = ?")).isZero();
        person.taps("agree").finds("tipsButton", "avatar-photos-wanted");
        person.records(1, "SELECT count(*) FROM consent WHERE user_id = ?", "consents");
        person.taps("tipsButton").sees("tips", "avatar-tips").taps("toPhotos");
        sends(photos);
        looksThrough();
        keepsAndGoesOn();
    }

    /// From the menu to the question who is in the photos.
    void choosesType() {
        person.taps("createAvatar").sees("typeQuestion", "avatar-type");
        person.taps("compareTypes").sees("typeComparison", "avatar-comparison").taps("back");
        person.taps("portrait").sees("subjectQuestion", "avatar-who");
    }

    /// Each is judged; two albums of them.
    private void sends(List<Path> photos) {
        person.page()
                .sends(photos)
                .seesElement(".unit.me [data-testid=album][data-count='10']")
                .seesElement(".unit.me [data-testid=album][data-count='2']");
        person.reads("12 of 20", "12 из 20").sees("photosEnough", "avatar-photos-judged");
    }

    /// One of them goes.
    private void looksThrough() {
        person.taps("lookThrough").reads("1 of 12", "1 из 12").finds("removePhoto");
        person.taps("next").reads("2 of 12", "2 из 12");
        person.page().shot("avatar-look-through");
        person.taps("previous").reads("1 of 12", "1 из 12").taps("removePhoto");
        person.sees("noticePhotoRemoved").reads("1 of 11", "1 из 11");
        person.records(11, PHOTOS, "photos that fit").taps("back");
        person.reads("11 of 20", "11 из 20");
    }

    /// The draft waits among the avatars and goes on where it stood.
    private void keepsAndGoesOn() {
        person.taps("cancel").sees("leaveQuestion", "avatar-leave").taps("goOn");
        person.reads("11 of 20", "11 из 20").taps("cancel").taps("keep");
        person.sees("noticeDraftKept", "avatar-kept");
        person.writes("/menu").taps("myAvatars").taps("goOn");
        person.reads("11 of 20", "11 из 20");
    }

    /// A preset that costs more than there is leads to the top-up; the fast one is chosen.
    void checks() {
        person.taps("ready").sees("checkTitle", "avatar-check").taps("presetBalancedButton");
        person.reads("25 coins are missing", "Не хватает 25 монет").finds("topUpButton");
        assertThat(person.lacks("pay")).isTrue();
        person.page().shot("avatar-presets");
        person.taps("presetFastButton");
    }

    /// A training that fails gives the coins back and is tried again with the same photos.
    void failsOnce() {
        person.taps("pay").finds("retry", "avatar-failed").has(200);
        person.taps("retry").seesLast("checkTitle");
    }

    void pays() {
        person.taps("pay").seesLast("trainingTitle", "avatar-training");
        person.has(50);
    }

    /// The card says how far it is until it is ready.
    void learns() {
        var percent = person.reads(Pattern.compile("(?:Learning|Учусь): (\\d+)\\s?%"));
        assertThat(Integer.parseInt(percent.group(1))).isBetween(0, 100);
        person.page().shot("avatar-progress");
        person.sees("trainingReady", "avatar-ready");
        person.records(
                1,
                "SELECT count(*) FROM avatar WHERE user_id = ? AND status = 'COMPLETED' AND main",
                "the main avatar");
        person.records(0, PHOTOS, "photos after training");
    }
}
