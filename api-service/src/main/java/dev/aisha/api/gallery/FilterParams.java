package dev.aisha.api.gallery;

import static dev.aisha.model.problem.ProblemCode.REQUEST_INVALID;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.generation.AspectRatio;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An [ImageFilter] as it stands in an address.
class FilterParams {
    private static final Pattern STYLE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int LONGEST_SEARCH = 200;

    // what the database can compare
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    @QueryParam("avatar")
    @Nullable UUID avatar;

    @QueryParam("favourite")
    @DefaultValue("false")
    boolean favourite;

    @QueryParam("ratio")
    @Nullable String ratio;

    @QueryParam("from")
    @Nullable String from;

    @QueryParam("to")
    @Nullable String to;

    @QueryParam("style")
    @Nullable String style;

    @QueryParam("q")
    @Nullable String q;

    /// @throws RefusedException `request.invalid`, also for a search without a letter or digit
    ImageFilter filter() {
        if (style != null && !STYLE.matcher(style).matches()) {
            throw invalid("style");
        }
        if (q != null && (q.length() > LONGEST_SEARCH || SearchWords.query(q).isEmpty())) {
            throw invalid("q");
        }
        return new ImageFilter(
                avatar,
                favourite,
                ratio == null ? null : ratio(ratio),
                from == null ? null : day("from", from),
                to == null ? null : day("to", to),
                style,
                q);
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
