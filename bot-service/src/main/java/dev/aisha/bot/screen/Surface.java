package dev.aisha.bot.screen;

/// Which message carries an image's buttons, so that an action redraws the right one.
public enum Surface {
    /// The single result: a photo with buttons.
    RESULT,
    /// The control message below an album, with one image chosen.
    CHOSEN,
    /// The gallery's card.
    GALLERY
}
