package dev.aisha.model.prompt;

/// What reading a photo costs now, and what stands in the way.
///
/// @param price coins for one photo that was read
/// @param coins what the user can spend
/// @param available false while no vision model is set up
/// @param consented whether the user agreed to the current policy's use of the vision model
/// @param policyVersion the version to agree to
public record PhotoPromptOffer(
        long price, long coins, boolean available, boolean consented, String policyVersion) {}
