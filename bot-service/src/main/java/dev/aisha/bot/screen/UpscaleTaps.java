package dev.aisha.bot.screen;

/// Buttons for 2K versions as text, behind `up`.
final class UpscaleTaps {
    static final String PREFIX = "up";

    private UpscaleTaps() {}

    static String encode(UpscaleTap tap) {
        return switch (tap) {
            case UpscaleTap.Upscale(var imageId, var price) ->
                    CallbackCodec.join(
                            PREFIX, CallbackCodec.id(imageId), CallbackCodec.number(price));
        };
    }

    static Callback read(CallbackCodec.Words words) {
        return new UpscaleTap.Upscale(words.id(1), words.number(2));
    }
}
