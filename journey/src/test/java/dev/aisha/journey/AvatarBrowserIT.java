package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.sandbox.fal.FalBehaviour;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Avatars on the chat page: from the type to the finished one, drafts, failures, the cards.
@BrowserJourney
class AvatarBrowserIT {
    private final World world = World.shared();

    @Test
    void givenTwelvePhotos_whenTheyWalkTheWholeWay_thenTheAvatarIsReadyAndDraws(@TempDir Path disk)
            throws IOException {
        var photos = CameraFiles.write(disk, 12);
        world.sandbox().fal().behave(FalBehaviour.on("trainer").takes(Duration.ofSeconds(5)));
        try (var person = Visitor.arrives("Алиса", "ru", "avatar")) {
            new StartSteps(person).walk();
            new AvatarSteps(person, "Алиса").walk(photos);
            new ImageSteps(person).walk("я космонавт на Луне, кинематографичный свет", 3);
            person.page().looksAtTheNewestPicture("full-size");
            person.has(40).taps("favourite").finds("unfavourite");
            person.records(
                    1, "SELECT count(*) FROM image WHERE user_id = ? AND favourite", "favourites");
            person.writes("/menu").finds("myAvatars");
            assertThat(person.lacks("createAvatar")).as("nothing urges to make one").isTrue();
            person.leaves();
        }
    }

    @Test
    void givenThreePhotosSentAsFiles_whenTheyComeBack_thenTheDraftSaysWhatIsMissing(
            @TempDir Path disk) throws IOException {
        var photos = CameraFiles.write(disk, 3);
        try (var person = Visitor.started("Alice", "en", "draft")) {
            person.taps("createAvatar").taps("artistic").writes("My cat").taps("agree");
            person.sees("photosTitle").page().sendsFiles(photos);
            person.page().sees("3 of 20").sees("7 more photos are needed").shot("draft");
            person.writes("/cancel").writes("/menu").taps("myAvatars").taps("goOn");
            person.page().seesLast("3 of 20");
            person.taps("cancel").taps("delete").sees("noAvatars", "deleted");
            person.records(0, "SELECT count(*) FROM photo WHERE user_id = ?", "photos");
            person.leaves();
        }
    }

    @Test
    @Tag("P22")
    void givenATrainingThatFails_whenTriedAgain_thenTheSamePhotosAreEnough() {
        world.sandbox()
                .fal()
                .behave(FalBehaviour.on("trainer").fails(500, "internal error").times(1));
        Phone dasha = Journeys.toPayment(world, "Даша", 205);
        try (var person = Visitor.goesOn(dasha, "retry")) {
            person.taps("pay").finds("retry", "failed").has(200);
            assertThat(person.page().buttons()).anyMatch(label -> label.startsWith("К фото"));
            person.writes("/menu").taps("myAvatars").sees("statusFailed", "card");
            person.taps("retry").sees("checkTitle").page().sees("12 фото");
            person.taps("pay").sees("trainingReady").has(50);
            person.leaves();
        }
    }

    @Test
    @Tag("P22")
    void givenATrainingUnderWay_whenCancelled_thenTheCoinsAndThePhotosAreThere() {
        world.sandbox().fal().behave(FalBehaviour.on("trainer").holds());
        Phone egor = Journeys.toPayment(world, "Егор", 206);
        try (var person = Visitor.goesOn(egor, "cancelled")) {
            person.taps("pay").sees("trainingTitle").has(50);
            person.taps("cancel").reads("", "отменено").has(200);
            person.records(
                    12,
                    "SELECT count(*) FROM photo WHERE user_id = ? AND status = 'ACCEPTED'",
                    "photos that fit");
            person.leaves();
        }
    }

    @Test
    void givenTwoAvatars_whenRenamedMadeMainAndDeleted_thenEachCardSaysSo() {
        Phone kira = Journeys.trained(world, "Кира", 207);
        kira.writes("/create").taps("Художественный").writes("Мой кот").sees("Фото для «Мой кот»");
        try (var person = Visitor.goesOn(kira, "cards")) {
            person.writes("/menu").taps("myAvatars").page().seesLast("из 2");
            person.page().seesLast("Мой аватар").seesLast("★ основной").seesLast("4 картинки");
            person.taps("next").page().seesLast("Мой кот").seesLast("черновик");
            person.taps("previous").page().seesLast("Мой аватар").shot("trained");
            person.taps("rename").sees("renameQuestion").writes("Кира в городе");
            person.sees("noticeRenamed").page().seesLast("Кира в городе");
            person.taps("delete").page().sees("обученная модель").sees("4 готовые картинки");
            person.page().shot("question");
            person.taps("yesDelete").sees("noticeAvatarDeleted");
            person.records(
                    0,
                    "SELECT count(*) FROM avatar WHERE user_id = ? AND status = 'COMPLETED'",
                    "trained avatars");
            person.records(4, "SELECT count(*) FROM image WHERE user_id = ?", "pictures");
            person.leaves();
        }
    }
}
