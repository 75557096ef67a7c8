package dev.aisha.model.training;

import java.util.List;
import java.util.UUID;

/// What training this avatar would cost now.
///
/// @param coins what the user can spend
/// @param presets offered now, cheapest first; empty when no profile for the avatar's type is on
public record TrainingOffer(
        UUID avatarId, String avatarName, int photos, long coins, List<PresetOffer> presets) {}
