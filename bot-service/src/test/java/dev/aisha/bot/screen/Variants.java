package dev.aisha.bot.screen;

import java.util.HashSet;
import java.util.Set;

/// All records of a sealed type, also those of its groups.
public final class Variants {
    private Variants() {}

    public static Set<Class<?>> of(Class<?> sealed) {
        Set<Class<?>> records = new HashSet<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                records.addAll(of(permitted));
            } else {
                records.add(permitted);
            }
        }
        return records;
    }
}
