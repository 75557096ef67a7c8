package dev.aisha.bot.telegram;

import org.jspecify.annotations.Nullable;

/// A chat while something is shown in it: which message is its screen and which one was tapped.
/// Lives within one turn and one thread.
public final class Board {
    private final long chat;
    private Standing standing;
    private final @Nullable Anchor tapped;

    /// @param tapped none when no button led here
    public Board(long chat, Standing standing, @Nullable Anchor tapped) {
        this.chat = chat;
        this.standing = standing;
        this.tapped = tapped;
    }

    public long chat() {
        return chat;
    }

    /// The external id of the person in this private chat.
    public String owner() {
        return "telegram:" + chat;
    }

    public Standing standing() {
        return standing;
    }

    public @Nullable Anchor tapped() {
        return tapped;
    }

    @Nullable Anchor screen() {
        return standing.message();
    }

    boolean tappedScreen() {
        Anchor screen = screen();
        return screen != null && tapped != null && screen.messageId() == tapped.messageId();
    }

    void stands(Standing now) {
        standing = now;
    }
}
