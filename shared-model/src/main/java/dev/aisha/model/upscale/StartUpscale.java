package dev.aisha.model.upscale;

import jakarta.validation.constraints.PositiveOrZero;

/// Orders an image's 2K version. The same image again starts nothing: the answer is the work under
/// way, or the version that exists.
///
/// @param quotedPrice coins the person was shown; another price now is refused
public record StartUpscale(@PositiveOrZero long quotedPrice) {}
