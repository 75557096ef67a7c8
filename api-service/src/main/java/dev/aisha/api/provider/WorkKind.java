package dev.aisha.api.provider;

/// Who ordered: each kind has its own budget of concurrent requests and one [ProviderWork].
public enum WorkKind {
    TRAINING,
    GENERATION,
    UPSCALE
}
