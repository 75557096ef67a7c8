package dev.aisha.journey;

import java.nio.file.Path;
import java.util.List;

/// A walk through the whole product on the chat page, with a picture of every screen. It finds its
/// way by the bot's own bundles, so it goes in each language.
final class Walk {
    private final ChatWindow page;
    private final BotWords words;

    Walk(ChatWindow page, BotWords words) {
        this.page = page;
        this.words = words;
    }

    /// Says it, then takes its picture.
    private Walk sees(String message, String picture) {
        page.sees(words.of(message)).shot(picture);
        return this;
    }

    /// Finds the button, then takes the screen's picture.
    private Walk finds(String button, String picture) {
        page.seesButton(words.of(button)).shot(picture);
        return this;
    }

    private Walk taps(String button) {
        page.taps(words.of(button));
        return this;
    }

    private Walk writes(String text) {
        page.writes(text);
        return this;
    }

    void start(String firstName, String language) {
        page.becomes(firstName, language).shot("start-welcome").starts();
        sees("menuTitle", "start-menu");
        taps("helpButton").sees("help", "start-help").taps("menu");
    }

    void avatar(List<Path> photos, String name) {
        taps("createAvatar").sees("typeQuestion", "avatar-type");
        taps("compareTypes").sees("typeComparison", "avatar-comparison").taps("back");
        taps("portrait").sees("subjectQuestion", "avatar-who");
        taps("woman").sees("nameQuestion", "avatar-name");
        writes(name).sees("consent", "avatar-consent");
        taps("agree").finds("tipsButton", "avatar-photos-wanted");
        taps("tipsButton").sees("tips", "avatar-tips").taps("toPhotos");
        page.sends(photos);
        sees("photosEnough", "avatar-photos-judged");
        taps("lookThrough").finds("removePhoto", "avatar-look-through").taps("back");
        taps("cancel").sees("leaveQuestion", "avatar-leave").taps("goOn");
        taps("ready").sees("checkTitle", "avatar-check");
        taps("pay").sees("trainingTitle", "avatar-training");
        sees("trainingReady", "avatar-ready");
    }

    void image(String prompt) {
        taps("createImage").sees("promptQuestion", "image-words");
        writes(prompt).sees("ratioQuestion", "image-ratio");
        taps("ratioPortrait").sees("countQuestion", "image-count");
        page.taps("2 · ");
        finds("create", "image-check").taps("create");
        page.seesElement(".unit.bot [data-testid=album][data-count='2']");
        page.seesPictures(3).shot("image-album"); // the contact sheet too
        page.taps("2");
        sees("resultChosen", "image-chosen");
        taps("promptButton").sees("promptShown", "image-prompt");
        taps("original");
        page.newestFile();
        page.shot("image-original");
    }

    /// @param category how the first category of styles is called
    void styles(String category) {
        writes("/generate").taps("stylesButton").sees("styleCategories", "style-categories");
        page.taps(category);
        finds("useStyle", "style-card").taps("useStyle").sees("ratioQuestion", "style-taken");
    }

    void photoPrompt(Path photo) {
        writes("/menu").taps("photoPromptButton").sees("visionConsent", "vision-consent");
        taps("agree").sees("photoQuestion", "vision-question");
        page.sends(List.of(photo));
        sees("promptRead", "vision-reading").finds("takePhotoAway", "vision-prompt");
        taps("editPromptButton").sees("editQuestion", "vision-edit");
    }

    void gallery() {
        writes("/gallery").finds("actionsButton", "gallery-card");
        taps("actionsButton").sees("actionsTitle", "gallery-actions");
        taps("upscaleButton").sees("upscaleDone", "gallery-2k");
        writes("/gallery").finds("gridButton", "gallery-again");
        taps("gridButton");
        page.seesButton("1");
        finds("findButton", "gallery-grid").taps("findButton");
        finds("statisticsButton", "gallery-find").taps("statisticsButton");
        sees("statisticsTitle", "gallery-statistics");
        writes("/gallery").taps("findButton").taps("searchButton");
        sees("searchQuestion", "gallery-search");
        writes("/gallery").taps("findButton").finds("filtersButton", "gallery-found");
        taps("filtersButton").finds("favouritesFilter", "gallery-filters");
    }

    void settings() {
        writes("/settings").sees("settingsTitle", "settings-all");
        taps("settingsLanguage").sees("settingsLanguageQuestion", "settings-language");
        taps("back").taps("settingsImages").sees("settingsImagesQuestion", "settings-images");
        taps("back").taps("settingsWords").sees("settingsEnhancementQuestion", "settings-words");
        taps("back").taps("settingsNotifications");
        sees("settingsNotificationsQuestion", "settings-notifications");
        taps("back").taps("settingsPhotos").sees("settingsPhotosQuestion", "settings-photos");
        writes("/terms").sees("legalTerms", "settings-terms");
        writes("/privacy").sees("legalPrivacy", "settings-privacy");
    }

    void myData() {
        writes("/settings").taps("myDataButton").finds("exportButton", "data-stored");
        taps("leaveButton").sees("leaveOnce", "data-delete");
    }

    void balance() {
        writes("/balance").sees("balance", "balance-coins");
        taps("historyButton").sees("historyTitle", "balance-history");
        writes("/balance").taps("topUpButton").sees("topUpTitle", "balance-packages");
        page.taps("100 ");
        sees("invoiceShown", "balance-invoice");
        writes("/balance").taps("inviteButton").sees("referralTitle", "balance-invite");
        writes("/balance").taps("promoButton").sees("promoQuestion", "balance-promo");
        writes("/paysupport").sees("paySupport", "balance-paysupport");
    }
}
