package dev.aisha.model.gallery;

/// An image's link: whoever has the token sees this one image until it is taken back.
///
/// @param token at least 128 random bits as 32 characters of base64url
public record ShareView(String token) {}
