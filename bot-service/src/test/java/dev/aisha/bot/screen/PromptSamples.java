package dev.aisha.bot.screen;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.Wish;
import dev.aisha.bot.conversation.PromptPlace.*;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PhotoPromptOffer;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.ShotSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Prompts, their places and screens for tests.
public final class PromptSamples {
    public static final UUID ID = Samples.ID;
    public static final SentPhoto PHOTO = new SentPhoto("ref-7", 71, "album-1");
    public static final Draft DRAFT = new Draft(ID, new Wish.Named(ID), AspectRatio.STORY, PHOTO);

    private PromptSamples() {}

    public static PhotoPromptOffer offer(long coins, boolean available, boolean consented) {
        return new PhotoPromptOffer(1, coins, available, consented, "2026-11");
    }

    public static PromptView prompt(
            DraftOrigin origin, PromptStatus status, @Nullable PromptFailure failure) {
        return prompt(origin, status, failure, "close-up shot of a man in rain", "Крупный план");
    }

    private static PromptView prompt(
            DraftOrigin origin,
            PromptStatus status,
            @Nullable PromptFailure failure,
            String text,
            String reading) {
        boolean photo = origin == DraftOrigin.PHOTO;
        boolean ready = status == PromptStatus.READY;
        return new PromptView(
                ID,
                origin,
                status,
                photo ? null : "дождь",
                null,
                null,
                ready ? text : null,
                ready && photo ? reading : null,
                ready && photo ? ShotSize.CLOSE_UP : null,
                ready && photo ? AspectRatio.STORY : null,
                photo,
                failure,
                photo ? 1 : 0,
                ready && photo ? 1 : 0,
                5,
                2,
                ID,
                "Anna",
                Instant.EPOCH,
                status == PromptStatus.PENDING ? null : Instant.EPOCH);
    }

    public static List<Conversation> places() {
        return List.of(
                new AskingPhoto(new Wish.Main(), null, null),
                new AskingPhoto(new Wish.Main(), null, 1L),
                new AskingPhoto(new Wish.Named(ID), PHOTO, null),
                new AskingPhoto(new Wish.Main(), PHOTO, 1L),
                new AgreeingToVision(new Wish.Main(), null, "2026-11"),
                new AgreeingToVision(new Wish.Main(), PHOTO, "2026-11"),
                new SeeingPrompt(DRAFT),
                new SeeingPrompt(new Draft(ID, new Wish.Main(), null, null)),
                new SeeingPrompt(new Draft(ID, new Wish.Main(), AspectRatio.STORY, null, 3, null)),
                new RewordingPrompt(DRAFT),
                new ShapingPrompt(DRAFT),
                new CastingPrompt(DRAFT, 1));
    }

    static List<Screen> screens(Samples s) {
        List<Screen> all = new ArrayList<>();
        all.add(new PromptScreen.VisionConsent(s.name()));
        for (long coins : new long[] {0, 1, 200}) {
            all.add(new PromptScreen.PhotoQuestion(offer(coins, true, true)));
            all.add(new PromptScreen.ReadCheck(offer(coins, true, true), Samples.ACTION));
        }
        for (var origin : DraftOrigin.values()) {
            for (var status : PromptStatus.values()) {
                all.add(card(prompt(origin, status, null, s.prompt(), s.prompt()), true, false));
            }
            for (var failure : PromptFailure.values()) {
                all.add(card(prompt(origin, PromptStatus.FAILED, failure), false, false));
            }
        }
        var ready = prompt(DraftOrigin.PHOTO, PromptStatus.READY, null, s.prompt(), s.prompt());
        all.add(card(ready, false, true));
        all.add(card(alone(ready), true, false));
        all.add(
                new PromptScreen.PromptCard(
                        ready, true, false, null, false, null, false, 71, Samples.ACTION));
        all.add(
                new PromptScreen.PromptCard(
                        ready, true, true, s.name(), false, null, false, 71, Samples.ACTION));
        all.add(new PromptScreen.EditQuestion(ready));
        all.add(new PromptScreen.ShapeQuestion());
        all.add(new PromptScreen.CastQuestion(ID, s.avatars(AvatarStatus.COMPLETED, 12), 2));
        all.add(new PromptScreen.CastQuestion(ID, s.avatars(AvatarStatus.COMPLETED, 0), 0));
        return all;
    }

    /// The same for somebody without an avatar.
    private static PromptView alone(PromptView prompt) {
        return new PromptView(
                prompt.id(),
                prompt.origin(),
                prompt.status(),
                prompt.words(),
                prompt.style(),
                null,
                prompt.text(),
                prompt.reading(),
                prompt.shot(),
                prompt.suggestedRatio(),
                prompt.enhanced(),
                null,
                prompt.price(),
                prompt.charged(),
                prompt.imagePrice(),
                prompt.preferredCount(),
                null,
                null,
                prompt.createdAt(),
                prompt.finishedAt());
    }

    private static Screen card(PromptView prompt, boolean photo, boolean nobody) {
        return new PromptScreen.PromptCard(
                prompt, true, false, null, nobody, null, photo, null, Samples.ACTION);
    }
}
