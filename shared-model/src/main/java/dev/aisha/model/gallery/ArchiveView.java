package dev.aisha.model.gallery;

import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.privacy.ExportView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Images of a gallery as ZIP files. Each stands for itself and can be opened alone.
///
/// @param images how many were ordered; once it is ready, how many are in it
/// @param parts from 1; their bytes are at `…/gallery-archives/{id}/parts/{number}`; none before it
///   is ready
/// @param expiresAt the files are deleted then
public record ArchiveView(
        UUID id,
        ExportStatus status,
        int images,
        List<ExportView.Part> parts,
        Instant createdAt,
        Instant expiresAt) {}
