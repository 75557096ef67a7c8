package dev.aisha.api.storage;

/// What was stored.
///
/// @param sha256 of the bytes as they were streamed, 64 lower-case hex digits
public record StoredObject(Bucket bucket, String key, long bytes, String sha256) {}
