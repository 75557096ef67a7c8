package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// One exhaustive switch from screens to messages; the words are in the bundles.
@ApplicationScoped
public class HtmlScreenRenderer implements ScreenRenderer {
    /// A closed card has no button that acts.
    private static final String NO_ACTION = "-";

    private final String contact;

    /// Without a contact of the operator.
    public HtmlScreenRenderer() {
        this("");
    }

    @Inject
    HtmlScreenRenderer(
            @ConfigProperty(name = "aisha.support.contact", defaultValue = " ") String contact) {
        this.contact = contact;
    }

    @Override
    public Rendered render(Screen screen, Notice notice, Language language) {
        Texts texts = Texts.in(language);
        Rendered rendered = render(screen, texts, language);
        return notice == Notice.NONE ? rendered : under(Notices.line(notice, texts), rendered);
    }

    private Rendered render(Screen screen, Texts texts, Language language) {
        MenuScreens menu = new MenuScreens(texts);
        AvatarScreens avatar = new AvatarScreens(texts);
        TrainingScreens training = new TrainingScreens(texts);
        ImageScreens image = new ImageScreens(texts);
        ResultScreens result = new ResultScreens(texts);
        return switch (screen) {
            case Screen.Silence() -> Rendered.NOTHING;
            case Screen.MainMenu(var user) -> menu.main(user);
            case Screen.Help() -> menu.help();
            case PromptScreen prompt -> new PromptScreens(texts).screen(prompt);
            case SettingsScreen settings ->
                    new SettingsScreens(texts, language, contact).screen(settings);
            case Screen.Balance(var balance) -> new WalletScreens(texts, contact).balance(balance);
            case Screen.Problem problem -> menu.problem(problem);
            case Screen.TypeChoice() -> avatar.types();
            case Screen.SubjectChoice() -> avatar.subjects();
            case Screen.NameQuestion(var name, var action) -> avatar.naming(name, action);
            case Screen.Consent(var version, var photosGo) ->
                    new ConsentScreens(texts).question(version, photosGo);
            case Screen.Photos photos -> new PhotoScreens(texts).card(photos);
            case Screen.Tips(var whose) -> new PhotoScreens(texts).tips(whose);
            case Screen.LeaveQuestion(var view, var action) -> avatar.leaving(view, action);
            case Screen.Avatar(var all, var view) -> avatar.card(all, view);
            case Screen.NoAvatars() -> avatar.none();
            case Screen.RenameQuestion(var view) -> avatar.renaming(view);
            case Screen.DeleteAvatarQuestion(var view, var action) -> avatar.deleting(view, action);
            case Screen.TrainingCheck check -> training.check(check);
            case Screen.Training(var view, var asked, var action) ->
                    training.card(view, asked, action);
            case Screen.AvatarReady(var view) ->
                    training.card(view, false, NO_ACTION).and(training.ready(view));
            case Screen.AvatarFailed(var view) ->
                    training.card(view, false, NO_ACTION).and(training.failed(view));
            case Screen.PromptQuestion(var view, var choice) -> image.prompt(view, choice);
            case Screen.AvatarChoice(var ready, var page) -> image.avatars(ready, page);
            case Screen.TextOffer(var text) -> image.textOffer(text);
            case Screen.PhotoOffer offer -> image.photoOffer(offer);
            case Screen.RatioChoice(var idea, var offer) -> image.ratios(idea, offer);
            case Screen.CountChoice(var ratio, var offer) -> image.counts(ratio, offer);
            case Screen.ImageCheck check -> image.check(check);
            case Screen.Generation(var view, var asked, var action) ->
                    image.card(view, asked, action);
            case Screen.Ordered(var from, var order, var action) ->
                    render(from, texts, language).and(image.card(order, false, action));
            case Screen.Images(var view, var action) ->
                    image.card(view, false, NO_ACTION).and(result.images(view, action));
            case Screen.OneImage(var view, var whole, var action) ->
                    result.one(view, whole, action, new Placement.OnTapped());
            case Screen.Numbers(var view, var action) ->
                    result.numbers(view, action, new Placement.OnTapped());
            case Screen.Chosen(var view, var whole, var action) ->
                    result.chosen(view, whole, action);
            case GalleryScreen gallery -> new GalleryScreens(texts).screen(gallery);
            case Screen.EmptyGallery() -> new GalleryScreens(texts).empty();
            case Screen.ImagePrompt(var view) -> result.shownPrompt(view);
            case Screen.OriginalFile(var view) -> result.originalFile(view);
            case Screen.DeleteImageQuestion(var card, var surface, var action) ->
                    result.deleting(card, surface, action);
            case AvatarScreen look -> new LookScreens(texts).screen(look);
            case CreationScreen creation -> new CreationScreens(texts).screen(creation);
            case WalletScreen wallet -> new WalletScreens(texts, contact).render(wallet);
            case UpscaleScreen upscale -> new UpscaleScreens(texts).screen(upscale);
            case Screen.ImageLeft(var id, var rest) -> result.left(id, rest);
            case Screen.ImageGone() ->
                    new Rendered(
                            List.of(
                                    new Part(
                                            new Placement.RemoveTapped(),
                                            new Body.Picture(
                                                    new PictureRef.ShippedRef("gone"),
                                                    texts.imageGone().source()),
                                            new Keys(texts).menu())));
        };
    }

    static Rendered page(Html text, List<List<Button>> keyboard) {
        return page(new Placement.OnScreen(), text, keyboard);
    }

    static Rendered page(Placement placement, Html text, List<List<Button>> keyboard) {
        return new Rendered(List.of(new Part(placement, new Body.Text(text.source()), keyboard)));
    }

    /// Puts a line above the last message that has words.
    private static Rendered under(Html line, Rendered rendered) {
        if (rendered.parts().isEmpty()) {
            return rendered;
        }
        List<Part> parts = new ArrayList<>(rendered.parts());
        Part last = parts.getLast();
        String start = line.source() + "\n\n";
        Body body =
                switch (last.body()) {
                    case Body.Text(var html) -> new Body.Text(start + html);
                    case Body.Picture(var image, var caption) ->
                            new Body.Picture(image, start + caption);
                    case Body.Album album -> album;
                    case Body.Document document -> document;
                    case Body.Invoice invoice -> invoice;
                    case Body.Nothing nothing -> nothing;
                };
        parts.set(parts.size() - 1, new Part(last.placement(), body, last.keyboard()));
        return new Rendered(parts);
    }
}
