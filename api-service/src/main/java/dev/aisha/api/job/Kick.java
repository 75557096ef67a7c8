package dev.aisha.api.job;

/// CDI event: something is due in this lane. Heard only after the commit.
record Kick(Lane lane) {}
