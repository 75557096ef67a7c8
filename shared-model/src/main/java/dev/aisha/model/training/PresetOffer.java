package dev.aisha.model.training;

/// One way to train, with what it costs.
///
/// @param price coins
/// @param minMinutes how long it takes at best
/// @param maxMinutes how long it takes at worst, save for a queue
public record PresetOffer(TrainingPreset preset, long price, int minMinutes, int maxMinutes) {}
