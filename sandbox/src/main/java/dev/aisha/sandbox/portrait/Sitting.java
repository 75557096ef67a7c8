package dev.aisha.sandbox.portrait;

import java.util.Random;

/// What a portrait photo shall show; everything that is not said follows from the seed.
///
/// @param seed another seed, another person, place and light
/// @param turn of the head in parts of a quarter turn, -1 (to the picture's left edge) to 1
/// @param scale of the person, 1 for head and shoulders
/// @param across where the middle of the face is, 0 to 1 from the left
/// @param down where the middle of the face is, 0 to 1 from the top
/// @param people in the picture, none to two
/// @param light of the whole picture
/// @param blur radius by which it is out of focus, as a share of the long side
/// @param warmth of the light, -1 (blue) to 1 (yellow)
public record Sitting(
        long seed,
        int width,
        int height,
        double turn,
        double scale,
        double across,
        double down,
        int people,
        Light light,
        double blur,
        double warmth) {
    private static final double CLOSE = 1.0;
    private static final double HALF = 0.52;
    private static final double FULL = 0.27;

    /// How a picture is exposed.
    public enum Light {
        GOOD,
        DARK,
        BURNT,
        HAZY
    }

    /// A good photo, close and from the front.
    public static Sitting of(long seed, int width, int height) {
        var random = new Random(seed * 7919 + 17);
        return new Sitting(
                seed,
                width,
                height,
                (random.nextDouble() - 0.5) * 0.1,
                CLOSE + 0.3 * random.nextDouble(),
                0.38 + 0.24 * random.nextDouble(),
                0.42 + 0.12 * random.nextDouble(),
                1,
                Light.GOOD,
                0,
                random.nextDouble() * 1.6 - 0.8);
    }

    /// One photo of a good set: angles and framings take turns.
    public static Sitting inSet(long seed, int number, int width, int height) {
        Sitting sitting = of(seed * 1000 + number, width, height);
        return switch (number % 6) {
            case 1 -> sitting.turned(-0.3);
            case 2 -> sitting.half();
            case 4 -> sitting.turned(0.3);
            case 5 -> sitting.half().turned(0.2);
            default -> sitting;
        };
    }

    public Sitting turned(double to) {
        return new Sitting(
                seed, width, height, to, scale, across, down, people, light, blur, warmth);
    }

    public Sitting half() {
        return framed(HALF, 0.3);
    }

    public Sitting full() {
        return framed(FULL, 0.16);
    }

    public Sitting at(double newAcross, double newDown) {
        return new Sitting(
                seed, width, height, turn, scale, newAcross, newDown, people, light, blur, warmth);
    }

    public Sitting with(int newPeople) {
        return new Sitting(
                seed, width, height, turn, scale, across, down, newPeople, light, blur, warmth);
    }

    public Sitting in(Light newLight) {
        return new Sitting(
                seed, width, height, turn, scale, across, down, people, newLight, blur, warmth);
    }

    public Sitting blurred(double newBlur) {
        return new Sitting(
                seed, width, height, turn, scale, across, down, people, light, newBlur, warmth);
    }

    public Sitting scaled(double newScale) {
        return new Sitting(
                seed, width, height, turn, newScale, across, down, people, light, blur, warmth);
    }

    private Sitting framed(double newScale, double newDown) {
        return new Sitting(
                seed, width, height, turn, newScale, across, newDown, people, light, blur, warmth);
    }
}
