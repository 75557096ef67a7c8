package dev.aisha.bot.i18n;

/// Text that is safe to send with Telegram's HTML parse mode. The one place that escapes.
public record Html(String source) {
    /// Nothing.
    public static final Html EMPTY = new Html("");

    /// Escapes anybody's text.
    public static Html of(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                default -> html.append(c);
            }
        }
        return new Html(html.toString());
    }

    /// This, then that.
    public Html and(Html more) {
        return new Html(source + more.source);
    }

    /// This, then that if it applies.
    public Html and(boolean applies, Html more) {
        return applies ? and(more) : this;
    }
}
