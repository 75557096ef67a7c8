package dev.aisha.bot;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.notification.NotificationFlow;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/// A training's progress is its card; a generation's prompt is what is shown.
@Alternative
@ApplicationScoped
public class ScriptedNotifications implements NotificationFlow {
    @Override
    public Turn.Show told(
            Notification notification, Conversation now, Language language, String action) {
        Screen screen =
                switch (notification.event()) {
                    case NotificationEvent.TrainingProgressed(var training) ->
                            new Screen.Training(training, false, action);
                    case NotificationEvent.TrainingReady(var training, _, _) ->
                            new Screen.Training(training, false, action);
                    case NotificationEvent.GenerationReady(var generation) ->
                            new Screen.TextOffer(generation.prompt());
                    default -> new Screen.Silence();
                };
        return new Turn.Show(now, screen, Notice.NONE);
    }
}
