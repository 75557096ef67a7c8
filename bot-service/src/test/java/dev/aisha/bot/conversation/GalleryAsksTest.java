package dev.aisha.bot.conversation;

import static dev.aisha.bot.screen.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.GalleryCommand.FetchCount;
import dev.aisha.bot.conversation.GalleryEvent.ImagesCounted;
import dev.aisha.bot.screen.GalleryFilter;
import dev.aisha.bot.screen.GalleryFilter.Names;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.GalleryStatistics.OfAvatar;
import dev.aisha.model.gallery.GalleryStatistics.OfStyle;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.problem.ProblemCode;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the conditions of a filter are called.
class GalleryAsksTest {
    private static final Map<String, String> NOIR = Map.of("ru", "Нуар", "en", "Film noir");

    private final List<String> asked = new ArrayList<>();
    private Answer<GalleryStatistics> statistics =
            new Answer.Given<>(
                    new GalleryStatistics(
                            9,
                            1,
                            2,
                            45,
                            null,
                            List.of(
                                    new OfAvatar(new UUID(7, 7), "Boris", 4),
                                    new OfAvatar(ID, "Anna", 3)),
                            List.of(),
                            List.of(
                                    new OfStyle("pop-art", Map.of("ru", "Поп-арт"), 4),
                                    new OfStyle("noir", NOIR, 3))));

    @Test
    void givenAnAvatarAndAStyle_whenCounted_thenBothHaveTheirNames() {
        assertThat(counted(GalleryFilter.ALL.withAvatar(ID).withStyle("noir")))
                .isEqualTo(
                        new Answer.Given<>(
                                new ImagesCounted(
                                        new ImageCount(9, 500), new Names("Anna", NOIR))));
    }

    @Test
    void givenWhatIsInNoImageAnyMore_whenCounted_thenItHasNoName() {
        assertThat(counted(GalleryFilter.ALL.withAvatar(new UUID(1, 1)).withStyle("gone")))
                .isEqualTo(
                        new Answer.Given<>(
                                new ImagesCounted(
                                        new ImageCount(9, 500), new Names("", Map.of()))));
    }

    @Test
    void givenNeither_whenCounted_thenNamesAreNotAskedFor() {
        assertThat(counted(GalleryFilter.ALL.withFavourite(true)))
                .isEqualTo(
                        new Answer.Given<>(
                                new ImagesCounted(
                                        new ImageCount(9, 500), new Names("", Map.of()))));
        assertThat(asked).containsExactly("countImages");
    }

    @Test
    void givenNoStatistics_whenCounted_thenItIsRefusedAsTheyWere() {
        statistics = new Answer.Refused<>(ProblemCode.UNAVAILABLE, null, null);
        assertThat(counted(GalleryFilter.ALL.withStyle("noir")))
                .isEqualTo(new Answer.Refused<>(ProblemCode.UNAVAILABLE, null, null));
    }

    private Answer<Event> counted(GalleryFilter filter) {
        var api =
                (ApiPort)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {ApiPort.class},
                                (_, method, _) -> {
                                    asked.add(method.getName());
                                    return method.getName().equals("statistics")
                                            ? statistics
                                            : new Answer.Given<>(new ImageCount(9, 500));
                                });
        return GalleryAsks.asked(api, () -> "aisha_bot", "telegram:42", new FetchCount(filter));
    }
}
