package dev.aisha.bot.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Places around the balance.
public sealed interface WalletPlace extends Conversation.Group {
    /// Choosing a package, or paying its invoice.
    ///
    /// @param back where the coins were missing; none: the balance
    /// @param missing coins that were missing there, 0 when none
    record ToppingUp(@Nullable Conversation back, long missing) implements WalletPlace {}

    /// @param pages cursors from the second page to the one that is shown; empty: the first
    record SeeingHistory(List<String> pages) implements WalletPlace {
        /// More would only fill Redis; beyond it Newer leads to the first page.
        private static final int MOST = 50;

        public SeeingHistory {
            pages = List.copyOf(pages.subList(Math.max(0, pages.size() - MOST), pages.size()));
        }
    }

    record TypingPromo() implements WalletPlace {}

    record SeeingReferral() implements WalletPlace {}

    record SeekingPaySupport() implements WalletPlace {}
}
