package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.conversation.UpscaleCommand;
import dev.aisha.bot.conversation.UpscaleEvent;
import dev.aisha.bot.conversation.UpscaleEvent.UpscaleKnown;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.UpscaleScreen;
import dev.aisha.bot.screen.UpscaleTap;
import dev.aisha.model.upscale.UpscaleStatus;

/// The 2K version of an image: a tap never moves the person.
final class UpscaleFlow {
    private UpscaleFlow() {}

    /// An image has one 2K version, which the API sees to: a second tap finds the first one's work
    /// or its file, whatever key it comes with. A tap after a failure is a new wish.
    static Turn tap(Moment moment, UpscaleTap tap) {
        return switch (tap) {
            case UpscaleTap.Upscale(var imageId, var price) ->
                    new Ask(
                            moment.now(),
                            new UpscaleCommand.Upscale(
                                    imageId, price, "upscale:" + imageId + ":" + moment.action()),
                            Notice.NONE);
        };
    }

    static Turn answered(Moment moment, UpscaleEvent event) {
        return switch (event) {
            case UpscaleKnown(var upscale) ->
                    new Show(
                            moment.now(),
                            upscale.status() == UpscaleStatus.SUCCEEDED
                                    ? new UpscaleScreen.UpscaledFile(upscale)
                                    : new UpscaleScreen.UpscaleCard(upscale),
                            moment.notice());
        };
    }
}
