package dev.aisha.bot.screen;

import dev.aisha.model.upscale.UpscaleView;

/// Screens of 2K versions.
public sealed interface UpscaleScreen extends Screen.Group {
    /// The live card, in any state.
    record UpscaleCard(UpscaleView upscale) implements UpscaleScreen {}

    /// Closes the card; the file comes as a message of its own.
    record UpscaleDone(UpscaleView upscale) implements UpscaleScreen {}

    /// The file alone, for somebody who asks for it again.
    record UpscaledFile(UpscaleView upscale) implements UpscaleScreen {}
}
