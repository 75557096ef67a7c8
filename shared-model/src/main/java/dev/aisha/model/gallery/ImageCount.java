package dev.aisha.model.gallery;

/// How many images a filter leaves.
///
/// @param archiveLimit most images of one archive
public record ImageCount(long images, int archiveLimit) {}
