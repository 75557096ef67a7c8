package dev.aisha.api.storage;

import java.io.InputStream;

/// An object that is being read.
///
/// @param bytes to be closed by the caller
/// @param size in bytes as the store says, or -1 when it does not
public record StoredBytes(InputStream bytes, long size) {}
