package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.UpscaleApi;
import dev.aisha.bot.conversation.UpscaleCommand.Upscale;
import dev.aisha.bot.conversation.UpscaleEvent.UpscaleKnown;
import dev.aisha.model.upscale.StartUpscale;
import dev.aisha.model.upscale.UpscaleView;

/// Asks the API about 2K versions.
final class UpscaleAsks {
    private UpscaleAsks() {}

    static Answer<Event> asked(UpscaleApi api, String user, UpscaleCommand command) {
        return switch (command) {
            case Upscale(var imageId, var price, var key) ->
                    known(api.upscale(user, imageId, new StartUpscale(price), user + ":" + key));
        };
    }

    private static Answer<Event> known(Answer<UpscaleView> answer) {
        return switch (answer) {
            case Given<UpscaleView>(var view) -> new Given<>(new UpscaleKnown(view));
            case Refused<UpscaleView> refused -> refused.as();
        };
    }
}
