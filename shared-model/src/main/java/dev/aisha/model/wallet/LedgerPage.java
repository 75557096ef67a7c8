package dev.aisha.model.wallet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of history, newest first.
///
/// @param next the cursor of the next page, at most 16 characters; none at the end
public record LedgerPage(List<Movement> movements, @Nullable String next) {
    public LedgerPage {
        movements = List.copyOf(movements);
    }
}
