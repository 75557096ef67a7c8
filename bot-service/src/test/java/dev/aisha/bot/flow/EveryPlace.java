package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.Samples.ACTION;
import static dev.aisha.bot.screen.Samples.ID;

import dev.aisha.bot.conversation.AvatarPlace.ComparingTypes;
import dev.aisha.bot.conversation.AvatarPlace.LookingThrough;
import dev.aisha.bot.conversation.AvatarPlace.OpeningDraft;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.LinkPlace.Arriving;
import dev.aisha.bot.conversation.WalletPlace.*;
import dev.aisha.bot.screen.CreationSamples;
import dev.aisha.bot.screen.GallerySamples;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.PromptSamples;
import dev.aisha.bot.screen.SettingsSamples;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.training.TrainingPreset;
import java.util.List;
import java.util.stream.Stream;

/// One or two of each place, for tests over all of them.
public final class EveryPlace {
    private EveryPlace() {}

    public static List<Conversation> all() {
        return Stream.of(
                        plain(),
                        CreationSamples.places().stream(),
                        PromptSamples.places().stream(),
                        SettingsSamples.places().stream(),
                        GallerySamples.places().stream())
                .flatMap(places -> places)
                .toList();
    }

    private static Stream<Conversation> plain() {
        Wish named = new Wish.Named(ID);
        return Stream.of(
                new Home(),
                new ReadingHelp(),
                new SeeingBalance(),
                new ChoosingType(),
                new ChoosingType(List.of("ref-1")),
                new ChoosingSubject(List.of()),
                new NamingAvatar(AvatarType.PORTRAIT, Subject.WOMAN, "Anna", List.of("ref-1")),
                new NamingAvatar(AvatarType.STYLE, Subject.THING, null, List.of()),
                new Consenting(ID, "2026-11", List.of("ref-1")),
                new Consenting(ID, null, List.of()),
                new CollectingPhotos(ID),
                new ReadingTips(ID),
                new LeavingDraft(ID),
                new CheckingTraining(ID, TrainingPreset.BEST),
                new CheckingTraining(ID, null),
                new ComparingTypes(List.of("ref-1")),
                new OpeningDraft(ID),
                new LookingThrough(ID, null),
                new LookingThrough(ID, ID),
                new WatchingTraining(ID),
                new BrowsingAvatars(null),
                new BrowsingAvatars(ID),
                new RenamingAvatar(ID),
                new DeletingAvatar(ID),
                new WritingPrompt(new Wish.Main()),
                new WritingPrompt(new Wish.Nobody()),
                new PickingAvatar(null, 0),
                new PickingAvatar(Idea.of("a cat"), 1),
                new ChoosingRatio(named, Idea.of("a cat")),
                new ChoosingRatio(named, new Idea("a cat", null, ID)),
                new ChoosingCount(named, Idea.of("a cat"), AspectRatio.STORY),
                new ConfirmingImage(named, Idea.of("a cat"), AspectRatio.STORY, 2, ACTION),
                new WatchingGeneration(ID, ACTION),
                new WatchingGeneration(ID, null),
                new BrowsingGallery(null, null),
                new BrowsingGallery(ID, ID),
                new ToppingUp(null, 0),
                new ToppingUp(new CheckingTraining(ID, null), 21),
                new SeeingHistory(List.of()),
                new SeeingHistory(List.of("a1", "9z")),
                new TypingPromo(),
                new SeeingReferral(),
                new SeekingPaySupport(),
                new Arriving("p_WINTER"),
                new OfferingText("a cat"),
                new OfferingPhotos(List.of("ref-1", "ref-2"), 71));
    }
}
