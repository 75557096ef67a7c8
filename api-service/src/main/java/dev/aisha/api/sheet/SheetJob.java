package dev.aisha.api.sheet;

import java.util.UUID;

/// Names the training whose sheet it is, in a job.
record SheetJob(UUID trainingId) {}
