package dev.aisha.bot.telegram;

import org.jspecify.annotations.Nullable;

/// A chat while something is shown in it: which message is its screen and which one was tapped.
/// Lives within one turn and one thread.
public final class Board {
    private final long chat;
    private @Nullable Anchor screen;
    private final @Nullable Anchor tapped;

    /// @param screen none when the chat has no screen yet
    /// @param tapped none when no button led here
    public Board(long chat, @Nullable Anchor screen, @Nullable Anchor tapped) {
        this.chat = chat;
        this.screen = screen;
        this.tapped = tapped;
    }

    public long chat() {
        return chat;
    }

    /// The external id of the person in this private chat.
    public String owner() {
        return "telegram:" + chat;
    }

    public @Nullable Anchor screen() {
        return screen;
    }

    public @Nullable Anchor tapped() {
        return tapped;
    }

    boolean tappedScreen() {
        return screen != null && tapped != null && screen.messageId() == tapped.messageId();
    }

    void screen(@Nullable Anchor message) {
        screen = message;
    }
}
