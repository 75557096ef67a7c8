package dev.aisha.bot.telegram;

/// A message that may be edited.
///
/// @param media a photo or a file, whose text is a caption
public record Anchor(int messageId, boolean media) {
    /// As kept in Redis.
    public String encode() {
        return messageId + (media ? ":media" : ":text");
    }

    public static Anchor decode(String text) {
        int colon = text.indexOf(':');
        return new Anchor(
                Integer.parseInt(text, 0, colon, 10), text.substring(colon + 1).equals("media"));
    }
}
