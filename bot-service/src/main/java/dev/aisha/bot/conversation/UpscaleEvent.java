package dev.aisha.bot.conversation;

import dev.aisha.model.upscale.UpscaleView;

/// What the API says about 2K versions.
public sealed interface UpscaleEvent extends Event.Group {
    record UpscaleKnown(UpscaleView upscale) implements UpscaleEvent {}
}
