package dev.aisha.bot;

import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Placement;
import dev.aisha.bot.screen.Rendered;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.ImageRef;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.ScreenRenderer;
import dev.aisha.model.gallery.ImageVariant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.UUID;

/// Shows texts as they are. `photo <id>` is a picture, `album <id> <id>` an album with its control.
@Alternative
@ApplicationScoped
public class ScriptedRenderer implements ScreenRenderer {
    @Override
    public Rendered render(Screen screen, Notice notice, Language language) {
        return switch (screen) {
            case Screen.TextOffer(var text) -> text(text);
            case Screen.Training(var training, var here, _) ->
                    one(
                            new Placement.Card(
                                    training.id(),
                                    training.revision(),
                                    training.finishedAt() != null,
                                    here),
                            new Body.Text("training " + training.revision()));
            default -> Rendered.NOTHING;
        };
    }

    private static Rendered text(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "photo" -> one(new Placement.OnScreen(), new Body.Picture(image(words[1]), text));
            case "result" -> one(new Placement.Result(), new Body.Picture(image(words[1]), text));
            case "album" ->
                    new Rendered(
                            List.of(
                                    new Part(
                                            new Placement.Result(),
                                            new Body.Album(
                                                    List.of(image(words[1]), image(words[2])),
                                                    "album"),
                                            List.of()),
                                    part(new Placement.Result(), new Body.Text("control"))));
            default -> one(new Placement.OnScreen(), new Body.Text(text));
        };
    }

    private static ImageRef image(String id) {
        return new ImageRef(UUID.fromString(id), ImageVariant.PREVIEW);
    }

    private static Rendered one(Placement placement, Body body) {
        return new Rendered(List.of(part(placement, body)));
    }

    private static Part part(Placement placement, Body body) {
        return new Part(
                placement,
                body,
                List.of(
                        List.of(
                                new Button("Menu", new Callback.Menu().encode()),
                                new Button("New", new Callback.NewAvatar().encode()))));
    }
}
