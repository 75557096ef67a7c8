package dev.aisha.api.generation;

import java.util.UUID;

/// Hears when a preview has ended, in any way. Asked for here and answered by the feature that
/// ordered it.
public interface PreviewWatch {
    /// Called in the transaction that ends the preview.
    ///
    /// @param sheetOf as given to [FreeImages#order]
    void ended(UUID sheetOf);
}
