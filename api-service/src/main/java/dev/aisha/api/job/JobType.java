package dev.aisha.api.job;

/// A kind of job.
///
/// @param name stored with every job, for example `photo.judge`; never reused for another payload
/// @param payload a small record of ids; jobs read everything else when they run
public record JobType<T>(String name, Lane lane, Class<T> payload) {}
