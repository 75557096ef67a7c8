package dev.aisha.api.avatar;

import static dev.aisha.model.problem.ProblemCode.AVATAR_LIMIT;
import static dev.aisha.model.problem.ProblemCode.AVATAR_NAME_TAKEN;
import static dev.aisha.model.problem.ProblemCode.AVATAR_NOT_FOUND;
import static dev.aisha.model.problem.ProblemCode.AVATAR_NOT_READY;
import static dev.aisha.model.problem.ProblemCode.AVATAR_WRONG_STATUS;
import static dev.aisha.model.problem.ProblemCode.REQUEST_INVALID;

import dev.aisha.api.account.AvatarSummary;
import dev.aisha.api.account.Owner;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.training.TrainingPreset;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person does with avatars: start, name, choose and delete them.
@ApplicationScoped
@Transactional
class AvatarKeeping implements AvatarSummary {
    private final Avatars avatars;
    private final AvatarPhotos photos;
    private final AvatarViews views;
    private final AvatarConfig config;
    private final Erasures erasures;
    private final Clock clock;

    AvatarKeeping(
            Avatars avatars,
            AvatarPhotos photos,
            AvatarViews views,
            AvatarConfig config,
            Erasures erasures,
            Clock clock) {
        this.avatars = avatars;
        this.photos = photos;
        this.views = views;
        this.config = config;
        this.erasures = erasures;
        this.clock = clock;
    }

    AvatarView create(Owner owner, CreateAvatar command) {
        requireFitting(command.type(), command.subject());
        AvatarName name = AvatarName.of(command.name());
        avatars.inSequence(owner.id());
        requireRoom(owner);
        var avatar = new Avatar();
        avatar.id = UUID.randomUUID();
        requireFree(owner, name, avatar.id);
        avatar.userId = owner.id();
        avatar.type = command.type();
        avatar.subject = command.subject();
        avatar.name = name.text();
        avatar.nameKey = name.key();
        avatar.trigger = TriggerPhrase.next();
        avatar.status = AvatarStatus.DRAFT;
        avatar.createdAt = clock.instant();
        avatar.updatedAt = avatar.createdAt;
        avatars.persistAndFlush(avatar);
        Log.infof("avatar=%s user=%s created", avatar.id, owner.id());
        return views.of(avatar);
    }

    AvatarList list(Owner owner) {
        return new AvatarList(views.of(avatars.ofUser(owner.id())));
    }

    AvatarView rename(Owner owner, UUID id, String given) {
        AvatarName name = AvatarName.of(given);
        avatars.inSequence(owner.id());
        owned(owner, id);
        requireFree(owner, name, id);
        if (!avatars.rename(owner.id(), id, name)) {
            throw notFound(id);
        }
        return fresh(owner, id);
    }

    AvatarView makeMain(Owner owner, UUID id) {
        avatars.inSequence(owner.id());
        Avatar avatar = owned(owner, id);
        if (!avatars.makeMain(owner.id(), id)) {
            throw new RefusedException(AVATAR_NOT_READY, "the avatar is " + avatar.status);
        }
        return fresh(owner, id);
    }

    /// Where a draft stands, for going on with it there.
    AvatarView choose(Owner owner, UUID id, @Nullable TrainingPreset preset) {
        if (preset == TrainingPreset.UNKNOWN) {
            throw new RefusedException(REQUEST_INVALID, "a preset that this version lacks");
        }
        Avatar avatar = owned(owner, id);
        if (!avatars.choose(owner.id(), id, preset)) {
            throw new RefusedException(AVATAR_WRONG_STATUS, "the avatar is " + avatar.status);
        }
        return fresh(owner, id);
    }

    /// Photos and weights go, images made with it stay. A second time does nothing.
    void delete(Owner owner, UUID id) {
        avatars.inSequence(owner.id());
        Avatar avatar =
                avatars.locked(id).filter(row -> row.userId.equals(owner.id())).orElse(null);
        if (avatar == null || avatar.status == AvatarStatus.DELETED) {
            return;
        }
        if (!avatars.delete(owner.id(), id)) {
            throw new RefusedException(AVATAR_WRONG_STATUS, "the avatar is " + avatar.status);
        }
        photos.forget(id);
        erasures.schedule(id, "deleted");
        avatars.fillMain(owner.id());
        Log.infof("avatar=%s user=%s deleted", id, owner.id());
    }

    @Override
    public Summary of(UUID userId) {
        List<Avatar> all = avatars.ofUser(userId);
        long ready = all.stream().filter(row -> row.status == AvatarStatus.COMPLETED).count();
        Avatar main = all.stream().filter(row -> row.main).findFirst().orElse(null);
        return new Summary(
                all.size(),
                Math.toIntExact(ready),
                main == null ? null : main.id,
                main == null ? null : main.name);
    }

    private void requireRoom(Owner owner) {
        List<Avatar> all = avatars.ofUser(owner.id());
        long drafts = all.stream().filter(row -> Avatars.OPEN.contains(row.status)).count();
        if (all.size() >= config.limit() || drafts >= config.drafts()) {
            throw new RefusedException(
                    AVATAR_LIMIT,
                    "at most %d avatars, %d of them not trained"
                            .formatted(config.limit(), config.drafts()));
        }
    }

    private void requireFree(Owner owner, AvatarName name, UUID except) {
        if (avatars.nameTaken(owner.id(), name, except)) {
            throw new RefusedException(AVATAR_NAME_TAKEN, "the user has an avatar of this name");
        }
    }

    private static void requireFitting(AvatarType type, Subject subject) {
        boolean fits =
                switch (type) {
                    case PORTRAIT ->
                            switch (subject) {
                                case MAN, WOMAN, PERSON -> true;
                                case THING, UNKNOWN -> false;
                            };
                    case STYLE -> subject == Subject.THING;
                    case UNKNOWN -> false;
                };
        if (!fits) {
            throw new RefusedException(
                    REQUEST_INVALID, type + " avatars have no subject " + subject);
        }
    }

    private Avatar owned(Owner owner, UUID id) {
        return avatars.owned(owner.id(), id).orElseThrow(() -> notFound(id));
    }

    private AvatarView fresh(Owner owner, UUID id) {
        Avatar avatar = owned(owner, id);
        avatars.getEntityManager().refresh(avatar);
        return views.of(avatar);
    }

    private static RefusedException notFound(UUID id) {
        return new RefusedException(AVATAR_NOT_FOUND, "no avatar " + id);
    }
}
