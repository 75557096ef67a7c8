package dev.aisha.api.avatar;

/// An accepted photo in the bucket for avatars.
public record PhotoObject(String key, String contentType) {}
