package dev.aisha.api.provider;

import java.util.UUID;

/// Names one order, in a job.
record RequestRef(UUID id) {}
