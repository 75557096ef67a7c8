package dev.aisha.api.photo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// What the face in a portrait photo must be like, and what makes a good set of them. Lengths are
/// pixels of the picture as kept, brightness goes from 0 to 255.
@ConfigMapping(prefix = "aisha.portrait")
interface PortraitConfig {
    /// How sure the finder must be that something is a face, 0 to 1. A cup of coffee comes to 0.6,
    /// heads in profile to 0.65 to 0.8, faces from the front to 0.8 and more.
    @WithDefault("0.62")
    @DecimalMin("0.3")
    @DecimalMax("0.99")
    double leastScore();

    /// From where on something that the finder is not sure enough of is looked at twice more,
    /// mirrored and smaller; the mean of these looks then has to reach [#leastScore], 0 to 1.
    @WithDefault("0.45")
    @DecimalMin("0.3")
    @DecimalMax("0.99")
    double doubtfulScore();

    /// How far apart the ears of a head that is not turned are, by the width of the face. A muzzle
    /// has them nearer: a cat's come to 0.65 to 0.79, people's to 0.78 and more.
    @WithDefault("0.72")
    @DecimalMin("0.0")
    @DecimalMax("1.0")
    double leastEars();

    /// From where on the ears leave no doubt; what lies between is looked at twice more.
    @WithDefault("0.82")
    @DecimalMin("0.0")
    @DecimalMax("1.0")
    double clearEars();

    /// How sure the finder must be of a second face, 0 to 1.
    @WithDefault("0.75")
    @DecimalMin("0.3")
    @DecimalMax("0.99")
    double secondScore();

    /// Width by the largest face's width from which a second face counts; smaller ones are people
    /// in the background.
    @WithDefault("0.4")
    @DecimalMin("0.0")
    @DecimalMax("1.0")
    double secondFace();

    /// Width from brow to brow.
    @WithDefault("100")
    @Min(20)
    int shortestSide();

    /// Share of the face that may lie outside of the picture, 0 to 1.
    @WithDefault("0.06")
    @DecimalMin("0.0")
    @DecimalMax("0.9")
    double mostCut();

    /// Fine detail in the face by its contrast; see [FaceLook#sharpness].
    @WithDefault("0.0035")
    @DecimalMin("0.0")
    double leastSharpness();

    /// The brightness that the lightest tenth of the face reaches; dark skin in good light does
    /// too.
    @WithDefault("60")
    @Min(0)
    @Max(255)
    int leastLight();

    /// Share of the face that is burnt out, 0 to 1.
    @WithDefault("0.25")
    @DecimalMin("0.0")
    @DecimalMax("1.0")
    double mostBurnt();

    /// Brightness between the darkest and the lightest twentieth of the face.
    @WithDefault("28")
    @Min(0)
    @Max(255)
    int leastContrast();

    /// From where on a head is turned, 0 to 1; see [dev.aisha.api.face.Face#turn].
    @WithDefault("0.5")
    @DecimalMin("0.05")
    @DecimalMax("1.0")
    double turned();

    /// Height of the face by the picture's from which a photo is a close-up.
    @WithDefault("0.2")
    @DecimalMin("0.0")
    @DecimalMax("1.0")
    double closeUp();

    /// Height of the face by the picture's from which a photo shows half of a person.
    @WithDefault("0.09")
    @DecimalMin("0.0")
    @DecimalMax("1.0")
    double halfLength();

    /// Photos from which a set has enough to learn from.
    @WithDefault("15")
    @Min(1)
    int goodCount();

    /// Width of a face that shows all detail a training takes in.
    @WithDefault("256")
    @Min(20)
    int goodSide();

    /// Sharpness of a face in focus.
    @WithDefault("0.03")
    @DecimalMin("0.001")
    double goodSharpness();

    /// Photos from which the light of a set is compared.
    @WithDefault("5")
    @Min(2)
    int lightCount();

    /// Brightness between the darkest and the lightest face of a set, below which all of them are
    /// in the same light, unless its colour differs.
    @WithDefault("35")
    @Min(0)
    int sameLight();

    /// Warmth between the coldest and the warmest face; see [FaceLook#warmth].
    @WithDefault("0.08")
    @DecimalMin("0.0")
    double sameWarmth();

    /// Bits of 64 by which the looks of two photos that are much alike differ at most.
    @WithDefault("9")
    @Min(0)
    @Max(32)
    int alikeDistance();
}
