package dev.aisha.api.style;

import java.util.Map;

/// One style of the library, as its data file says.
///
/// @param key unique in the library; kept with generations and images
/// @param category key of the category it stands in
/// @param titles by language code
/// @param scene what is pictured when a person adds no words; holds `{subject}` exactly once
/// @param look what every picture in this style gets: light, medium, palette; names no person
public record Style(
        String key, String category, Map<String, String> titles, String scene, String look) {}
