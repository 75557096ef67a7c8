package dev.aisha.api.avatar;

import static dev.aisha.api.Fixtures.asBot;

import dev.aisha.api.account.Owner;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// Avatars at any stage, in one line each.
@Singleton
public class AvatarFixtures {
    private final EntityManager db;
    private final AvatarService avatars;

    AvatarFixtures(EntityManager db, AvatarService avatars) {
        this.db = db;
        this.avatars = avatars;
    }

    /// The route of a user's avatars.
    public static String route(Owner owner) {
        return "/api/v1/users/" + owner.user() + "/avatars";
    }

    public static Response create(Owner owner, String key, CreateAvatar command) {
        return asBot(key).body(command).post(route(owner));
    }

    public static AvatarView create(Owner owner, String name) {
        var command = new CreateAvatar(AvatarType.PORTRAIT, Subject.WOMAN, name);
        return create(owner, UUID.randomUUID().toString(), command)
                .then()
                .statusCode(201)
                .extract()
                .as(AvatarView.class);
    }

    /// A new draft with a name of its own.
    public AvatarView draft(Owner owner) {
        return create(owner, "Avatar " + UUID.randomUUID().toString().substring(0, 8));
    }

    /// A new avatar whose training is under way.
    public AvatarView training(Owner owner, UUID trainingId) {
        AvatarView avatar = draft(owner);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        db.createNativeQuery(
                                        "UPDATE avatar SET status = 'TRAINING', training_id ="
                                                + " :training WHERE id = :id")
                                .setParameter("training", trainingId)
                                .setParameter("id", avatar.id())
                                .executeUpdate());
        return avatar;
    }

    /// A new avatar with this artefact.
    public AvatarView completed(Owner owner, AvatarArtefact artefact) {
        UUID trainingId = UUID.randomUUID();
        AvatarView avatar = training(owner, trainingId);
        QuarkusTransaction.requiringNew()
                .run(() -> avatars.completeTraining(avatar.id(), trainingId, artefact));
        return avatars.view(owner, avatar.id());
    }

    /// A new completed rehearsal.
    public AvatarView completed(Owner owner) {
        return completed(owner, new AvatarArtefact.Test());
    }

    /// Puts an avatar where a training that ended leaves it.
    public void ended(UUID avatarId, AvatarStatus status) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        db.createNativeQuery("UPDATE avatar SET status = :status WHERE id = :id")
                                .setParameter("status", status.name())
                                .setParameter("id", avatarId)
                                .executeUpdate());
    }
}
