package dev.aisha.model.gallery;

/// What a stranger learns of a shared image. Its preview is at `…/shares/{token}/content`.
///
/// @param width pixels of the original
/// @param height pixels of the original
public record SharedImage(int width, int height) {}
