package dev.aisha.api;

import static dev.aisha.api.Fixtures.asBot;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.account.Owner;
import dev.aisha.api.photo.Pictures;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.StartGeneration;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.training.StartTraining;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingView;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/// The whole way of one person through the API, as the bot walks it: consent, avatar, photos,
/// training, generation, gallery.
@Singleton
public class Journey {
    private static final long TRAINING_PRICE = 150;
    private static final long IMAGE_PRICE = 5;
    private static final int PHOTOS = 10;

    private final Fixtures users;
    private final FakeBot bot;
    private final FalControl fal;

    Journey(Fixtures users, FakeBot bot, FalControl fal) {
        this.users = users;
        this.bot = bot;
        this.fal = fal;
    }

    /// What a person has at the end.
    ///
    /// @param collecting a second avatar, not trained yet, with one photo
    public record Arrived(
            Owner owner,
            UUID avatar,
            UUID training,
            UUID generation,
            UUID image,
            UUID collecting,
            UUID photo) {}

    public Arrived travel(String prompt) {
        fal.reset();
        Owner owner = users.ownerWith(100);
        agree(owner, "training");
        agree(owner, "vision");
        UUID avatar = avatar(owner, "Anna");
        photos(owner, avatar, PHOTOS);
        UUID training = trained(owner, avatar);
        UUID generation = generated(owner, avatar, prompt);
        UUID image = asBot().get(route(owner) + "/images/latest").as(ImageCard.class).image().id();
        UUID collecting = avatar(owner, "Boris");
        PhotoSetView set = photos(owner, collecting, 1);
        UUID photo = set.photos().getFirst().id();
        return new Arrived(owner, avatar, training, generation, image, collecting, photo);
    }

    public static String route(Owner owner) {
        return "/api/v1/users/" + owner.user();
    }

    public void agree(Owner owner, String purpose) {
        String policy = asBot().get(route(owner)).as(UserView.class).policyVersion();
        asBot().body(new GiveConsent(policy))
                .put(route(owner) + "/consents/" + purpose)
                .then()
                .statusCode(200);
    }

    private static UUID avatar(Owner owner, String name) {
        return asBot(key())
                .body(new CreateAvatar(AvatarType.PORTRAIT, Subject.WOMAN, name))
                .post(route(owner) + "/avatars")
                .then()
                .statusCode(201)
                .extract()
                .as(AvatarView.class)
                .id();
    }

    private PhotoSetView photos(Owner owner, UUID avatar, int count) {
        String photos = route(owner) + "/avatars/" + avatar + "/photos";
        for (int i = 0; i < count; i++) {
            String ref = "signed-ref-" + UUID.randomUUID();
            bot.hasFile(ref, owner, Pictures.jpeg(1000 + i));
            asBot().body(new AddPhoto(ref)).post(photos).then().statusCode(202);
        }
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> asBot().get(photos).as(PhotoSetView.class),
                        set -> set.accepted() == count);
    }

    private static UUID trained(Owner owner, UUID avatar) {
        UUID id =
                asBot(key())
                        .body(new StartTraining(TrainingPreset.FAST, TRAINING_PRICE))
                        .post(route(owner) + "/avatars/" + avatar + "/trainings")
                        .then()
                        .statusCode(202)
                        .extract()
                        .as(TrainingView.class)
                        .id();
        ends(route(owner) + "/trainings/" + id);
        return id;
    }

    private static UUID generated(Owner owner, UUID avatar, String prompt) {
        var order =
                new StartGeneration(
                        avatar,
                        prompt,
                        null,
                        null,
                        null,
                        null,
                        AspectRatio.PROFILE,
                        2,
                        2 * IMAGE_PRICE);
        UUID id =
                asBot(key())
                        .body(order)
                        .post(route(owner) + "/generations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .as(GenerationView.class)
                        .id();
        ends(route(owner) + "/generations/" + id);
        return id;
    }

    private static void ends(String work) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> asBot().get(work).path("status").equals("SUCCEEDED"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
