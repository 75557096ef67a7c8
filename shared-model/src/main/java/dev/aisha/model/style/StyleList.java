package dev.aisha.model.style;

import java.util.List;

/// The whole library as one user sees it.
public record StyleList(List<StyleCategory> categories) {}
