package dev.aisha.sandbox.control;

/// Whose stand-in a fault is for.
public enum Target {
    TELEGRAM,
    FAL,
    OPENAI
}
