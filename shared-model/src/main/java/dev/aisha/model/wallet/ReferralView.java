package dev.aisha.model.wallet;

/// Invitations of a user.
///
/// @param code the user's own, at most 32 characters of `A-Za-z0-9_-`
/// @param reward coins for each side of an invitation
/// @param invited people who came by the code
/// @param rewarded those of them that brought the reward
/// @param earned coins that this user has got for them
public record ReferralView(String code, long reward, long invited, long rewarded, long earned) {}
