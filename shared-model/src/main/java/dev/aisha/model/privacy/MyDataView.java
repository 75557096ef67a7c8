package dev.aisha.model.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is stored of a person now, in real numbers.
///
/// @param since when the person was first seen
/// @param orders orders of images with their prompts
/// @param imageBytes size of all originals
/// @param modelBytes size of all trained models
/// @param ledgerEntries movements of coins
/// @param consents given, also those withdrawn
/// @param rows rows in all tables, these included
/// @param export the latest export, if one was made and is not expired
public record MyDataView(
        Instant since,
        long avatars,
        long photos,
        long trainings,
        long orders,
        long images,
        long imageBytes,
        long modelBytes,
        long ledgerEntries,
        long consents,
        long rows,
        @Nullable ExportView export) {}
