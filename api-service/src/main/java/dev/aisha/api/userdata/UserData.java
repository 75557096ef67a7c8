package dev.aisha.api.userdata;

import java.util.List;
import java.util.UUID;

/// What a feature keeps of people: a CDI bean, found by itself. Every table with a person in it
/// must be named by one of these, or a test fails; it is then counted, exported and swept. Files
/// need no mention: everything under the person's folder in the store is.
public interface UserData {
    List<PersonalTable> tables();

    /// The person leaves: stops work under way, as a cancel would, in the caller's transaction.
    /// Called again until nothing of theirs is open at the provider.
    default void close(UUID userId) {}
}
