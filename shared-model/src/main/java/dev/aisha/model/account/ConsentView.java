package dev.aisha.model.account;

import java.time.Instant;

/// A consent in force.
///
/// @param policyVersion the version of the text the person agreed to
public record ConsentView(ConsentPurpose purpose, String policyVersion, Instant givenAt) {}
