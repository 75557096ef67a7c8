package dev.aisha.model.privacy;

import java.time.Instant;

/// What was deleted, and what had to stay.
///
/// @param rows rows deleted in the database
/// @param objects files deleted in the store
/// @param keptEntries movements of coins that stay, under an account without a person
/// @param deletedAt when the last of it was gone
public record DeletionReceipt(long rows, long objects, long keptEntries, Instant deletedAt) {}
