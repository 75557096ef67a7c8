package dev.aisha.api.gallery;

import java.util.OptionalLong;

/// What a 2K version costs now; implemented by who makes them.
public interface UpscalePrice {
    /// Coins; empty while none can be made.
    OptionalLong now();
}
