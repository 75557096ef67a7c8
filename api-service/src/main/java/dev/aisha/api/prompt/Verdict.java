package dev.aisha.api.prompt;

/// What moderation says of a text.
public sealed interface Verdict {
    /// Nothing is objected to, or nobody is to be asked.
    record Fine() implements Verdict {}

    /// Nothing may be made of it.
    ///
    /// @param categories what is objected to
    record Objection(String categories) implements Verdict {}

    /// Nobody could judge it, and it must be judged: nothing is made of it for now.
    record Unavailable(String reason) implements Verdict {}
}
