package dev.aisha.model.gallery;

/// How many images a filter leaves.
public record ImageCount(long images) {}
