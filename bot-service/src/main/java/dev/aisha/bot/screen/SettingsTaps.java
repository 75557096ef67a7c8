package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.SettingsTap.*;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.generation.AspectRatio;

/// Buttons of the settings as text, behind `set`.
final class SettingsTaps {
    static final String PREFIX = "set";

    private SettingsTaps() {}

    static String encode(SettingsTap tap) {
        return switch (tap) {
            case OpenSettings(var page) -> join("o", page.name());
            case OpenLegal(var page) -> join("p", page.name());
            case OpenMyData() -> join("d");
            case OpenConsents() -> join("c");
            case AskToRevoke(var purpose) -> join("v", purpose.name());
            case RevokeConsent(var purpose) -> join("y", purpose.name());
            case AskToAgree() -> join("a");
            case OrderExport(var action) -> join("x", action);
            case AskToLeave() -> join("q");
            case LeaveOnce(var action) -> join("1", action);
            case LeaveTwice(var action) -> join("2", action);
            case SetLanguage(var language) -> join("l", language.code());
            case SetRatio(var ratio) -> join("r", ratio.name());
            case SetCount(var count) -> join("n", CallbackCodec.number(count));
            case SetEnhancement(var mode) -> join("e", mode.name());
            case SetSwitch(var which, var on) -> join("w", which.name(), on ? "1" : "0");
        };
    }

    /// @throws IllegalArgumentException for what is no button of ours
    static Callback read(CallbackCodec.Words words) {
        return switch (words.text(1)) {
            case "o" -> new OpenSettings(SettingsPage.valueOf(words.text(2)));
            case "p" -> new OpenLegal(LegalPage.valueOf(words.text(2)));
            case "d" -> new OpenMyData();
            case "c" -> new OpenConsents();
            case "v" -> new AskToRevoke(ConsentPurpose.valueOf(words.text(2)));
            case "y" -> new RevokeConsent(ConsentPurpose.valueOf(words.text(2)));
            case "a" -> new AskToAgree();
            case "x" -> new OrderExport(words.action(2));
            case "q" -> new AskToLeave();
            case "1" -> new LeaveOnce(words.action(2));
            case "2" -> new LeaveTwice(words.action(2));
            case "l" -> new SetLanguage(Language.named(words.text(2)));
            case "r" -> new SetRatio(AspectRatio.valueOf(words.text(2)));
            case "n" -> new SetCount(words.small(2));
            case "e" -> new SetEnhancement(EnhancementMode.valueOf(words.text(2)));
            case "w" ->
                    new SetSwitch(SettingsSwitch.valueOf(words.text(2)), words.text(3).equals("1"));
            default -> new Callback.Unknown();
        };
    }

    private static String join(String... words) {
        return PREFIX + "." + CallbackCodec.join(words);
    }
}
