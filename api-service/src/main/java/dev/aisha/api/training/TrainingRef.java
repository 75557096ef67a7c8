package dev.aisha.api.training;

import java.util.UUID;

/// Names one training, in a job.
record TrainingRef(UUID id) {}
