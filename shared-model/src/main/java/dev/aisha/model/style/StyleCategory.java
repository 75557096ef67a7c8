package dev.aisha.model.style;

import java.util.List;
import java.util.Map;

/// Styles that belong together, in the library's order.
///
/// @param key lower-case letters, digits and `-`; at most 24 characters
/// @param titles by language code; `ru` and `en` are always there
public record StyleCategory(String key, Map<String, String> titles, List<StyleView> styles) {}
