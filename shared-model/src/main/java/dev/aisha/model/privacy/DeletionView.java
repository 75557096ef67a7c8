package dev.aisha.model.privacy;

import java.time.Instant;

/// A person's data is being deleted.
///
/// @param until when the receipt is due at the latest: until then the provider may still answer,
///   and what it sends is deleted too
public record DeletionView(Instant until) {}
