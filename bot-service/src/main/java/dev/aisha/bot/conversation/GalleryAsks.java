package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.GalleryCommand.*;
import dev.aisha.bot.conversation.GalleryCommand.OrderArchive;
import dev.aisha.bot.conversation.GalleryEvent.*;
import dev.aisha.bot.conversation.GalleryEvent.ArchiveOrdered;
import dev.aisha.bot.screen.GalleryFilter;
import dev.aisha.bot.screen.GalleryFilter.Names;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.GalleryStatistics.OfAvatar;
import dev.aisha.model.gallery.GalleryStatistics.OfStyle;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.problem.ProblemCode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks the API about the gallery.
final class GalleryAsks {
    private GalleryAsks() {}

    static Answer<Event> asked(
            ApiPort api, BotAddress address, String user, GalleryCommand command) {
        return switch (command) {
            case FetchCard(var id, var filter) -> card(api, user, id, filter);
            case FetchCount(var filter) ->
                    then(
                            api.countImages(user, filter.asked()),
                            count ->
                                    map(
                                            names(api, user, filter),
                                            names -> new ImagesCounted(count, names)));
            case FetchGrid(var filter, var cursor, var at) ->
                    map(
                            api.grid(user, filter.asked(), cursor, at),
                            grid -> new GridKnown(grid, filter));
            case OrderArchive(var filter, var key) ->
                    map(
                            api.orderArchive(user, filter.asked(), user + ":" + key),
                            ArchiveOrdered::new);
            case ShareImage(var id, var filter) ->
                    then(
                            api.share(user, id),
                            share ->
                                    map(
                                            api.card(user, id, filter.asked()),
                                            card ->
                                                    new ImageShared(
                                                            id,
                                                            share.token(),
                                                            address.username(),
                                                            card)));
            case StopSharing(var id) -> map(api.stopSharing(user, id), _ -> new SharingStopped(id));
            case FetchShared(var token) ->
                    map(api.shared(user, token), _ -> new SharedKnown(token));
            case FetchStatistics() -> map(api.statistics(user), StatisticsKnown::new);
            case FetchActions(var id) ->
                    then(
                            api.image(user, id),
                            card ->
                                    map(
                                            api.generation(user, card.image().generationId()),
                                            whole -> new ActionsKnown(card.image(), whole)));
        };
    }

    private static Answer<Event> card(
            ApiPort api, String user, @Nullable UUID id, GalleryFilter filter) {
        Answer<ImageCard> found = api.card(user, id, filter.asked());
        if (id == null
                && found instanceof Refused<ImageCard> refused
                && refused.code() == ProblemCode.IMAGE_NOT_FOUND) {
            return new Given<>(
                    filter.active() ? new NothingFound(filter) : new Event.GalleryEmpty());
        }
        return map(found, card -> new CardKnown(card, filter));
    }

    /// As the gallery knows them, which remembers deleted avatars too.
    private static Answer<Names> names(ApiPort api, String user, GalleryFilter filter) {
        if (filter.avatar() == null && filter.style() == null) {
            return new Given<>(new Names("", Map.of()));
        }
        return switch (api.statistics(user)) {
            case Given<GalleryStatistics>(var known) ->
                    new Given<>(
                            new Names(
                                    known.avatars().stream()
                                            .filter(one -> one.avatarId().equals(filter.avatar()))
                                            .map(OfAvatar::name)
                                            .findFirst()
                                            .orElse(""),
                                    known.styles().stream()
                                            .filter(one -> one.style().equals(filter.style()))
                                            .map(OfStyle::titles)
                                            .findFirst()
                                            .orElse(Map.of())));
            case Refused<GalleryStatistics> refused -> refused.as();
        };
    }

    private static <T> Answer<Event> map(Answer<T> answer, Function<T, Event> event) {
        return then(answer, value -> new Given<>(event.apply(value)));
    }

    private static <T> Answer<Event> then(Answer<T> answer, Function<T, Answer<Event>> next) {
        return switch (answer) {
            case Given<T>(var value) -> next.apply(value);
            case Refused<T> refused -> refused.as();
        };
    }
}
