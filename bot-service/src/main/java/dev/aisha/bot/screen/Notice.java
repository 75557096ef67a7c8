package dev.aisha.bot.screen;

/// One line above a screen: why it is shown although the person expected another.
public enum Notice {
    NONE,
    /// An old button was tapped.
    OUTDATED,
    /// Something that this screen cannot use: a sticker, a voice message, a text where a button is
    /// needed.
    NOT_UNDERSTOOD,
    /// A command that does not exist.
    UNKNOWN_COMMAND,
    /// /cancel led out of a dialogue; what was ordered in it goes on.
    STEP_LEFT,
    /// /cancel was sent beside running work, whose card has the button that stops it.
    STOP_ON_CARD,
    /// Photos came before there is an avatar or an agreement, and wait for it.
    PHOTOS_WAIT,
    NAME_INVALID,
    NAME_TAKEN,
    PROMPT_INVALID,
    /// The link to an image shows nothing any more.
    SHARING_STOPPED,
    /// Nothing in it that could be looked for.
    SEARCH_INVALID,
    /// The price was another one; nothing was charged, the new price is shown.
    PRICE_CHANGED,
    /// This very button placed an order before, which has ended; the screen has a new one.
    ORDERED_BEFORE,
    /// There is no order to repeat yet.
    NOTHING_LAST,
    /// What a button meant is gone: deleted, or finished.
    GONE,
    /// The avatar of an earlier order is gone; the main one, or nobody, stands in.
    AVATAR_GONE,
    RENAMED,
    MAIN_CHANGED,
    DRAFT_KEPT,
    AVATAR_DELETED,
    IMAGE_DELETED,
    /// Of several photos sent at once the first one is read.
    ALBUM_FIRST,
    /// A photo to read waits for consent.
    PHOTO_WAITS_FOR_VISION,
    /// Moderation objects to an edited prompt; the text before it stays.
    PROMPT_BLOCKED,
    /// No prompt can be written ahead now; the words are taken as they came.
    PROMPT_UNWRITTEN,
    NOT_CANCELLABLE,
    /// An avatar cannot be deleted while its training runs.
    CANCEL_FIRST,
    CONSENT_REVOKED,
    PHOTO_REMOVED,
    /// An avatar's photos were deleted after its training, or there were none.
    NO_PHOTOS,
    /// Somebody new came by an invitation.
    INVITED
}
