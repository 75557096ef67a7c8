package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.AvatarPlace.LookingThrough;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.Event.*;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.bot.conversation.Router;
import dev.aisha.bot.conversation.SettingsPlace.ReadingLegal;
import dev.aisha.bot.conversation.SettingsPlace.SeeingSettings;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.WalletPlace.SeekingPaySupport;
import dev.aisha.bot.screen.LegalPage;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.SettingsPage;
import jakarta.enterprise.context.ApplicationScoped;

/// The one switch over everything that can happen.
@ApplicationScoped
public class Flows implements Router {
    @Override
    public Turn turn(Moment moment) {
        return switch (moment.event()) {
            case CommandGiven(var command, var payload) ->
                    command == BotCommand.START
                            ? DeepLinks.start(payload)
                            : command(command, moment.now());
            case MoneyMoved moved -> WalletFlow.moved(moment, moved);
            case Tapped(var callback) -> Taps.turn(moment, callback);
            case Text(var text) -> Words.text(moment, text.strip());
            case PhotoReceived photo -> Words.photo(moment, photo);
            case Unsupported() -> enter(moment.now(), Notice.NOT_UNDERSTOOD);
            case Failed failed -> Refusals.turn(moment, failed);
            case Answered answer -> Answers.turn(moment, answer);
        };
    }

    private static Turn command(BotCommand command, Conversation now) {
        return switch (command) {
            case START -> DeepLinks.start("");
            case MENU -> enter(new Home());
            case CREATE -> enter(new ChoosingType(AvatarFlow.waiting(now)));
            case GENERATE -> enter(new WritingPrompt(new Wish.Main()));
            case GALLERY -> enter(new BrowsingGallery(null, null));
            case BALANCE -> enter(new SeeingBalance());
            case SETTINGS -> enter(new SeeingSettings(SettingsPage.ALL));
            case TERMS -> enter(new ReadingLegal(LegalPage.TERMS, false));
            case PRIVACY -> enter(new ReadingLegal(LegalPage.PRIVACY, false));
            case HELP -> enter(new ReadingHelp());
            case PAYSUPPORT -> enter(new SeekingPaySupport());
            case CANCEL -> cancel(now);
            case UNKNOWN -> enter(now, Notice.UNKNOWN_COMMAND);
        };
    }

    /// A draft is never thrown away by one word, and ordered work is stopped on its card alone,
    /// whose button knows whether that is still possible; every other place is just left.
    private static Turn cancel(Conversation now) {
        return switch (now) {
            case Consenting(var id, _, _) -> enter(new LeavingDraft(id));
            case CollectingPhotos(var id) -> enter(new LeavingDraft(id));
            case ReadingTips(var id) -> enter(new LeavingDraft(id));
            case CheckingTraining(var id, _) -> enter(new LeavingDraft(id));
            case LookingThrough(var id, _) -> enter(new LeavingDraft(id));
            case LeavingDraft _ -> enter(now);
            case WatchingTraining _, WatchingGeneration _ -> enter(now, Notice.STOP_ON_CARD);
            default -> enter(new Home(), Notice.STEP_LEFT);
        };
    }
}
