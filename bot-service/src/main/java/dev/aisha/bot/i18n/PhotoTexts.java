package dev.aisha.bot.i18n;

/// What the look at a portrait photo found, and what its set lacks.
public interface PhotoTexts {
    Html refusedHeic();

    Html refusedNoFace();

    Html refusedSeveralFaces();

    Html refusedSmallFace(long measured, long bound);

    Html refusedCutFace();

    Html refusedBlurred();

    Html refusedDark();

    Html refusedBright();

    Html refusedFlat();

    Html photosQuality(int percent);

    Html photosGap(Html gap);

    Html gapFront();

    Html gapLeft();

    Html gapRight();

    Html gapCloseUp();

    Html gapLength();

    Html gapLight();

    Html gapAlike(int count);
}
