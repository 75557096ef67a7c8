package dev.aisha.api.catalogue;

import java.util.Locale;

/// What the catalogue believes fal's price list to say of an endpoint; compared with it daily.
///
/// @param microUsd for one unit, in millionths of a US dollar
/// @param unit as fal's list names it
public record ListPrice(long microUsd, String unit) {
    /// Whether both count the same; fal writes "image" and "images" alike.
    public boolean countsIn(String listed) {
        return singular(unit).equals(singular(listed));
    }

    private static String singular(String unit) {
        String word = unit.strip().toLowerCase(Locale.ROOT);
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /// As written in the catalogue.
    interface Entry {
        long microUsd();

        String unit();

        default ListPrice price() {
            return new ListPrice(microUsd(), unit());
        }
    }
}
