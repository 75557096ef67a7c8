package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.REQUEST_INVALID;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.generation.AspectRatio;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An [ImageFilter] as it stands in an address.
class FilterParams {
    private static final Pattern STYLE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,3}");
    private static final int LONGEST_SEARCH = 200;

    // what the database can compare
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    @QueryParam("avatar")
    @Nullable UUID avatar;

    @QueryParam("favourite")
    @DefaultValue("false")
    boolean favourite;

    @QueryParam("upscaled")
    @DefaultValue("false")
    boolean upscaled;

    @QueryParam("ratio")
    @Nullable String ratio;

    @QueryParam("days")
    @Nullable String days;

    @QueryParam("from")
    @Nullable String from;

    @QueryParam("to")
    @Nullable String to;

    @QueryParam("style")
    @Nullable String style;

    @QueryParam("q")
    @Nullable String q;

    /// @throws RefusedException `request.invalid`, also for a search without a letter or digit
    ImageFilter filter(Clock clock) {
        if (style != null && !STYLE.matcher(style).matches()) {
            throw invalid("style");
        }
        if (q != null && (q.length() > LONGEST_SEARCH || SearchWords.query(q).isEmpty())) {
            throw invalid("q");
        }
        return new ImageFilter(
                avatar,
                favourite,
                upscaled,
                ratio == null ? null : ratio(ratio),
                null,
                first(clock),
                to == null ? null : day("to", to),
                style,
                q);
    }

    /// As it stands in the address, which does not change with the day.
    String asked() {
        return Stream.of(avatar, favourite, upscaled, ratio, days, from, to, style, q)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /// The later of the two ways to say how far back.
    private @Nullable LocalDate first(Clock clock) {
        LocalDate since = from == null ? null : day("from", from);
        if (days == null) {
            return since;
        }
        if (!DAYS.matcher(days).matches()) {
            throw invalid("days");
        }
        LocalDate back =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .minusDays(Long.parseLong(days) - 1);
        return since == null || since.isBefore(back) ? back : since;
    }

    private static AspectRatio ratio(String label) {
        return Arrays.stream(AspectRatio.values())
                .filter(ratio -> ratio != AspectRatio.UNKNOWN && ratio.label().equals(label))
                .findFirst()
                .orElseThrow(() -> invalid("ratio"));
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw invalid(name);
            }
            return day;
        } catch (DateTimeException e) {
            throw invalid(name);
        }
    }

    private static RefusedException invalid(String name) {
        return new RefusedException(REQUEST_INVALID, name + " is not what a filter takes");
    }
}
