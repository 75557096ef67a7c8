package dev.aisha.bot.screen;

import java.util.UUID;

/// Where a message goes.
public sealed interface Placement {
    /// The chat's one screen. A tap on the screen edits it. Otherwise (a message came in, the tap
    /// was under a result or a card, or an edit is impossible) a new message becomes the screen and
    /// the old one loses its buttons.
    record OnScreen() implements Placement {}

    /// The chat's screen while its content changes quickly, as photos pour in and are judged: drawn
    /// at most every 1.5 s, the newest wins and the last is never lost. It stays where it stands;
    /// once settled, and the person has sent nothing for 1.5 s, it moves below what they sent.
    ///
    /// @param settled nothing more is expected until the person acts
    record Live(boolean settled) implements Placement {}

    /// The tapped message itself, be it a result, a card or the screen. Without a tap: [OnScreen].
    record OnTapped() implements Placement {}

    /// Deletes the tapped message. Telegram refuses that after 48 hours: then the message becomes
    /// this part, or without a body loses its buttons.
    record RemoveTapped() implements Placement {}

    /// Deletes a message that the person sent. Telegram refuses that after 48 hours: then this part
    /// says so as a message of its own, if it has a body.
    record RemoveSent(int messageId) implements Placement {}

    /// Deletes the message that brought an image. Telegram refuses that after 48 hours: then the
    /// message becomes this part.
    record RemoveImage(UUID imageId) implements Placement {}

    /// Gives the message that brought an image this part's words as its caption.
    record CaptionImage(UUID imageId) implements Placement {}

    /// A new message that stays and is never the screen.
    record Result() implements Placement {}

    /// A live card: a new message the first time, which later revisions edit. A revision below or
    /// equal to the shown one is dropped.
    ///
    /// @param last closes the card: nothing edits it again
    /// @param here the person asked to see it: the tapped screen or card, else a new message,
    ///   becomes the card whatever revision was shown elsewhere, and stops being the screen
    record Card(UUID cardId, long revision, boolean last, boolean here) implements Placement {}
}
