package dev.aisha.bot.turn;

import dev.aisha.bot.screen.PromptScreen.PromptCard;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.UpscaleScreen.UpscaleCard;
import dev.aisha.bot.telegram.Busy;
import jakarta.enterprise.context.ApplicationScoped;

/// Says below the bot's name what goes on behind a card that was just drawn, until the card is
/// closed. A training is left out: its card tells more, and ten minutes of "typing" would take the
/// messages of others their turn at Telegram.
@ApplicationScoped
public class UnderWay {
    private final Busy busy;

    UnderWay(Busy busy) {
        this.busy = busy;
    }

    /// @param screen what the person sees now; without a card of such work nothing is said
    public void behind(long person, Screen screen) {
        switch (screen) {
            case Screen.Generation card -> busy.drawing(person, card.generation().id());
            case Screen.Ordered ordered -> busy.drawing(person, ordered.order().id());
            case UpscaleCard card -> busy.drawing(person, card.upscale().id());
            case PromptCard card -> busy.writing(person, card.prompt().id());
            default -> {}
        }
    }
}
