package dev.aisha.bot.screen;

/// Which message the buttons of a finished order stand below, so that it can be drawn afresh.
///
/// @param number of the image that it shows, from 1; 0 for the numbers of an album
public record Spot(Surface surface, int number) {}
