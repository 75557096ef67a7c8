package dev.aisha.api.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.photo.Photos;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AvatarServiceTest {
    @Inject Fixtures users;
    @Inject AvatarFixtures avatars;
    @Inject AvatarService service;
    @Inject Photos photos;
    @Inject EntityManager db;

    @Test
    void givenTooFewPhotos_whenTrainingBegins_thenItIsRefused() {
        Owner owner = users.owner();
        AvatarView avatar = avatars.draft(owner);

        refused(
                ProblemCode.AVATAR_NOT_ENOUGH_PHOTOS,
                () -> service.beginTraining(owner, avatar.id(), UUID.randomUUID()));
        refused(
                ProblemCode.AVATAR_NOT_FOUND,
                () -> service.beginTraining(users.owner(), avatar.id(), UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource(
            value = AvatarStatus.class,
            names = {"READY_TO_TRAIN", "FAILED", "CANCELLED"})
    void givenTenPhotos_whenTrainingBegins_thenItIsTheOnlyOne(AvatarStatus from) {
        Owner owner = users.owner();
        AvatarView avatar = withPhotos(owner, 10, from);
        UUID trainingId = UUID.randomUUID();

        TrainableAvatar trainable =
                inTransaction(() -> service.beginTraining(owner, avatar.id(), trainingId));

        assertThat(trainable.photos()).hasSize(10);
        assertThat(trainable.trigger()).startsWith("aisha");
        assertThat(service.view(owner, avatar.id()).status()).isEqualTo(AvatarStatus.TRAINING);
        assertThat(service.view(owner, avatar.id()).trainingId()).isEqualTo(trainingId);
        refused(
                ProblemCode.TRAINING_ACTIVE,
                () -> service.beginTraining(owner, avatar.id(), UUID.randomUUID()));
        refused(ProblemCode.AVATAR_NOT_READY, () -> service.ready(owner, avatar.id()));
    }

    @Test
    void givenACompletedAvatar_whenItsPhotosAreDeleted_thenTheCardStillTellsTheirNumber() {
        Owner owner = users.owner();
        AvatarView avatar = withPhotos(owner, 10, AvatarStatus.READY_TO_TRAIN);
        UUID trainingId = UUID.randomUUID();
        inTransaction(() -> service.beginTraining(owner, avatar.id(), trainingId));
        inTransaction(
                () -> service.completeTraining(avatar.id(), trainingId, new AvatarArtefact.Test()));

        photos.deleteAllOf(avatar.id());

        assertThat(service.view(owner, avatar.id()).acceptedPhotos()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(
            value = AvatarStatus.class,
            names = {"FAILED", "CANCELLED"})
    void givenARunningTraining_whenItEnds_thenOnlyItsOwnEndCounts(AvatarStatus end) {
        Owner owner = users.owner();
        UUID trainingId = UUID.randomUUID();
        AvatarView avatar = avatars.training(owner, trainingId);

        assertThat(ended(avatar, UUID.randomUUID(), end)).isFalse();
        assertThat(ended(avatar, trainingId, end)).isTrue();
        assertThat(ended(avatar, trainingId, end)).isFalse();

        assertThat(service.view(owner, avatar.id()).status()).isEqualTo(end);
    }

    @Test
    void givenARunningTraining_whenCompleted_thenTheArtefactIsThere() {
        Owner owner = users.owner();
        var lora = new AvatarArtefact.Lora("key", "FLUX_1_DEV", "0".repeat(64), 42);
        var finetune = new AvatarArtefact.Finetune("ft-1");

        AvatarView first = avatars.completed(owner, lora);
        AvatarView second = avatars.completed(owner, finetune);

        assertThat(service.ready(owner, first.id()).artefact()).isEqualTo(lora);
        assertThat(service.readyById(second.id()).artefact()).isEqualTo(finetune);
        refused(
                ProblemCode.AVATAR_WRONG_STATUS,
                () -> service.beginTraining(owner, first.id(), UUID.randomUUID()));
    }

    @Test
    void givenATrainingThatWasGivenUp_whenItSucceedsLate_thenTheResultIsKept() {
        Owner owner = users.owner();
        UUID trainingId = UUID.randomUUID();
        AvatarView avatar = avatars.training(owner, trainingId);
        ended(avatar, trainingId, AvatarStatus.FAILED);

        assertThat(completed(avatar, trainingId)).isTrue();
        assertThat(completed(avatar, trainingId)).isFalse();

        assertThat(service.view(owner, avatar.id()).status()).isEqualTo(AvatarStatus.COMPLETED);
    }

    @Test
    void givenANewerTraining_whenTheOldOneSucceedsLate_thenItIsNotTaken() {
        Owner owner = users.owner();
        AvatarView avatar = avatars.training(owner, UUID.randomUUID());

        assertThat(completed(avatar, UUID.randomUUID())).isFalse();

        assertThat(service.view(owner, avatar.id()).status()).isEqualTo(AvatarStatus.TRAINING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE avatar SET status = 'COMPLETED' WHERE id = :id",
                "UPDATE avatar SET status = 'READY' WHERE id = :id",
                "UPDATE avatar SET artefact_kind = 'TEST' WHERE id = :id",
                "UPDATE avatar SET status = 'COMPLETED', artefact_kind = 'LORA' WHERE id = :id",
                "UPDATE avatar SET status = 'COMPLETED', artefact_kind = 'LORA', lora_key = 'k',"
                        + " lora_base_model = 'b', lora_sha256 = 's', lora_bytes = 1,"
                        + " finetune_id = 'f' WHERE id = :id",
                "UPDATE avatar SET main = true WHERE id = :id",
                "UPDATE avatar SET subject = 'THING' WHERE id = :id",
                "UPDATE avatar SET status = 'TRAINING' WHERE id = :id"
            })
    void givenAnImpossibleAvatar_whenWritten_thenTheDatabaseRefuses(String sql) {
        AvatarView avatar = avatars.draft(users.owner());

        assertThatThrownBy(() ->
                        inTransaction(() ->
                                db.createNativeQuery(sql)
                                        .setParameter("id", avatar.id())
                                        .executeUpdate()))
                .hasStackTraceContaining("violates check constraint");
    }

    private AvatarView withPhotos(Owner owner, int count, AvatarStatus status) {
        AvatarView avatar = avatars.draft(owner);
        inTransaction(() ->
                db.createNativeQuery(
                                """
                                INSERT INTO photo (id, avatar_id, user_id, source_hash, status,
                                    object_key, sha256, look, width, height, created_at, judged_at)
                                SELECT gen_random_uuid(), :avatar, :user, 'hash-' || n, 'ACCEPTED',
                                    'key-' || n, 'sha-' || n, n, 600, 600, now(), now()
                                FROM generate_series(1, :count) AS n\
                                """)
                        .setParameter("avatar", avatar.id())
                        .setParameter("user", owner.id())
                        .setParameter("count", count)
                        .executeUpdate());
        avatars.ended(avatar.id(), status);
        return avatar;
    }

    private boolean ended(AvatarView avatar, UUID trainingId, AvatarStatus end) {
        return inTransaction(() -> service.endTraining(avatar.id(), trainingId, end));
    }

    private boolean completed(AvatarView avatar, UUID trainingId) {
        return inTransaction(
                () -> service.completeTraining(avatar.id(), trainingId, new AvatarArtefact.Test()));
    }

    private static void refused(ProblemCode code, Callable<?> action) {
        assertThatThrownBy(() -> inTransaction(action))
                .isInstanceOfSatisfying(
                        RefusedException.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static <T> T inTransaction(Callable<T> action) {
        return QuarkusTransaction.requiringNew().call(action);
    }
}
