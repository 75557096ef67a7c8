package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.CallbackCodec.id;
import static dev.aisha.bot.screen.CallbackCodec.join;
import static dev.aisha.bot.screen.CallbackCodec.number;

import dev.aisha.bot.screen.GalleryFilter.Facet;
import dev.aisha.bot.screen.GalleryFilter.Period;
import dev.aisha.bot.screen.GalleryTap.*;
import dev.aisha.bot.screen.GalleryTap.OnlyTwoK;
import dev.aisha.bot.screen.GalleryTap.Zip;
import dev.aisha.model.generation.AspectRatio;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Buttons around the gallery as text, behind `gl`.
final class GalleryTaps {
    static final String PREFIX = "gl";

    private static final String NONE = "-";
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,50}");
    private static final Pattern STYLE = Pattern.compile("[a-z0-9-]{2,50}");

    private GalleryTaps() {}

    /// Whether a style's key fits on a button.
    static boolean fits(String style) {
        return STYLE.matcher(style).matches();
    }

    static String encode(GalleryTap tap) {
        return switch (tap) {
            case Find() -> join(PREFIX, "f");
            case Filters() -> join(PREFIX, "fs");
            case OnlyFavourites(var on) -> join(PREFIX, "fav", on ? "1" : "0");
            case OnlyTwoK(var on) -> join(PREFIX, "2k", on ? "1" : "0");
            case Zip(var action) -> join(PREFIX, "z", action);
            case OpenFacet(var facet, var page) -> join(PREFIX, "o", facet.name(), number(page));
            case OfAvatar(var avatar) -> join(PREFIX, "a", avatar == null ? NONE : id(avatar));
            case OfRatio(var ratio) -> join(PREFIX, "r", ratio == null ? NONE : ratio.name());
            case OfPeriod(var period) -> join(PREFIX, "p", period.name());
            case OfStyle(var style) -> join(PREFIX, "s", style == null ? NONE : style);
            case OpenGrid(var at) -> join(PREFIX, "g", at == null ? NONE : id(at));
            case GridPage(var cursor) -> join(PREFIX, "gp", cursor);
            case Share(var image) -> join(PREFIX, "sh", id(image));
            case StopShare(var image) -> join(PREFIX, "st", id(image));
            case Search() -> join(PREFIX, "q");
            case ShowFound() -> join(PREFIX, "go");
            case Reset() -> join(PREFIX, "x");
            case Statistics() -> join(PREFIX, "n");
            case Actions(var image) -> join(PREFIX, "do", id(image));
        };
    }

    static Callback read(CallbackCodec.Words words) {
        return switch (words.text(1)) {
            case "f" -> new Find();
            case "fs" -> new Filters();
            case "fav" -> new OnlyFavourites(words.text(2).equals("1"));
            case "2k" -> new OnlyTwoK(words.text(2).equals("1"));
            case "z" -> new Zip(words.action(2));
            case "o" -> new OpenFacet(Facet.valueOf(words.text(2)), words.small(3));
            case "a" -> new OfAvatar(words.idOrNone(2));
            case "r" -> new OfRatio(ratio(words.text(2)));
            case "p" -> new OfPeriod(Period.valueOf(words.text(2)));
            case "s" -> new OfStyle(style(words.text(2)));
            case "g" -> new OpenGrid(words.idOrNone(2));
            case "gp" -> new GridPage(cursor(words.text(2)));
            case "sh" -> new Share(words.id(2));
            case "st" -> new StopShare(words.id(2));
            case "q" -> new Search();
            case "go" -> new ShowFound();
            case "x" -> new Reset();
            case "n" -> new Statistics();
            case "do" -> new Actions(words.id(2));
            default -> new Callback.Unknown();
        };
    }

    private static @Nullable AspectRatio ratio(String name) {
        return name.equals(NONE) ? null : AspectRatio.valueOf(name);
    }

    private static String cursor(String text) {
        if (!CURSOR.matcher(text).matches()) {
            throw new IllegalArgumentException("not a cursor");
        }
        return text;
    }

    private static @Nullable String style(String key) {
        if (key.equals(NONE)) {
            return null;
        }
        if (!fits(key)) {
            throw new IllegalArgumentException("not a style's key");
        }
        return key;
    }
}
