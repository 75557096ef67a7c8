package dev.aisha.model.style;

import java.util.Map;

/// One style. Its sample picture is at `…/styles/{key}/sample`.
///
/// @param key lower-case letters, digits and `-`; at most 24 characters
/// @param titles by language code; `ru` and `en` are always there
/// @param favourite whether the user keeps it among their favourites
public record StyleView(String key, Map<String, String> titles, boolean favourite) {}
