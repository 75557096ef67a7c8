package dev.aisha.model.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// All of a person's data as ZIP files. Each stands for itself and can be opened alone.
///
/// @param parts from 1; their bytes are at `…/exports/{id}/parts/{number}`; none before it is ready
/// @param expiresAt the files are deleted then
public record ExportView(
        UUID id, ExportStatus status, List<Part> parts, Instant createdAt, Instant expiresAt) {
    /// One ZIP file.
    ///
    /// @param bytes below 50 MB, so that a bot may send it
    public record Part(int number, String name, long bytes) {}
}
