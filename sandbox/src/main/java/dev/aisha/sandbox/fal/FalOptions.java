package dev.aisha.sandbox.fal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What the stand-in for fal.ai is started with.
///
/// @param zeroDelay whether trainings and generations take no time
/// @param strict whether webhooks go only to https on public addresses; others are dropped silently
/// @param mediaDirectory where uploads and outputs live
/// @param publicUrl the address in returned links; null = the one the caller used
public record FalOptions(
        Clock clock,
        boolean zeroDelay,
        boolean strict,
        Path mediaDirectory,
        @Nullable URI publicUrl) {}
