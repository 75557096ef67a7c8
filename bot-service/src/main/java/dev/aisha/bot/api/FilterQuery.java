package dev.aisha.bot.api;

import dev.aisha.model.gallery.ImageFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A filter as the end of an address.
final class FilterQuery {
    private final StringBuilder query = new StringBuilder();

    private FilterQuery() {}

    /// Begins with `?`, or is empty.
    static String of(ImageFilter filter) {
        return new FilterQuery().with(filter).query.toString();
    }

    /// The same with one parameter more, unless its value is none.
    static String of(ImageFilter filter, String name, @Nullable Object value) {
        return new FilterQuery().with(filter).and(name, value).query.toString();
    }

    private FilterQuery with(ImageFilter filter) {
        return and("avatar", filter.avatar())
                .and("favourite", filter.favourite() ? true : null)
                .and("upscaled", filter.upscaled() ? true : null)
                .and("ratio", filter.ratio() == null ? null : filter.ratio().label())
                .and("days", filter.days())
                .and("from", filter.from())
                .and("to", filter.to())
                .and("style", filter.style())
                .and("q", filter.q());
    }

    private FilterQuery and(String name, @Nullable Object value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }
}
