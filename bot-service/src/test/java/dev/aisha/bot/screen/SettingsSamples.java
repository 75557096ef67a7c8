package dev.aisha.bot.screen;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.SettingsPlace.*;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.ConsentView;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.privacy.DeletionReceipt;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Settings for tests over all screens and places.
public final class SettingsSamples {
    private SettingsSamples() {}

    public static List<Conversation> places() {
        List<Conversation> places = new ArrayList<>();
        Stream.of(SettingsPage.values()).map(SeeingSettings::new).forEach(places::add);
        Stream.of(LegalPage.values())
                .map(page -> new ReadingLegal(page, page == LegalPage.PRIVACY))
                .forEach(places::add);
        places.add(new SeeingMyData());
        places.add(new SeeingConsents());
        places.add(new RevokingConsent(ConsentPurpose.TRAINING));
        places.add(new RevokingConsent(ConsentPurpose.VISION));
        places.add(new AgreeingAgain(null));
        places.add(new AgreeingAgain("2026-11"));
        places.add(new AskingToLeave(null));
        places.add(new AskingToLeave(Samples.ACTION));
        places.add(new LeavingForGood(null));
        places.add(new LeavingForGood(Samples.ACTION));
        return places;
    }

    static List<Screen> screens(Samples s) {
        List<Screen> screens = new ArrayList<>();
        for (SettingsPage page : SettingsPage.values()) {
            screens.add(new SettingsScreen.SettingsCard(page, s.settings()));
            for (EnhancementMode mode : EnhancementMode.values()) {
                screens.add(
                        new SettingsScreen.SettingsCard(
                                page,
                                new UserSettings("en", null, 4, true, mode, false, false, false)));
            }
        }
        Stream.of(LegalPage.values()).map(SettingsScreen.Legal::new).forEach(screens::add);
        for (ExportStatus status : ExportStatus.values()) {
            screens.add(new SettingsScreen.MyData(data(export(status)), Samples.ACTION));
            screens.add(new SettingsScreen.ExportFiles(export(status)));
        }
        screens.add(new SettingsScreen.MyData(data(null), Samples.ACTION));
        screens.add(new SettingsScreen.ConsentList(List.of()));
        for (ConsentPurpose purpose : List.of(ConsentPurpose.TRAINING, ConsentPurpose.VISION)) {
            var given = new ConsentView(purpose, "2026-11", Samples.TIME);
            screens.add(new SettingsScreen.ConsentList(List.of(given)));
            screens.add(new SettingsScreen.RevokeQuestion(purpose));
        }
        screens.add(new SettingsScreen.ExportStarted());
        screens.add(new SettingsScreen.LeaveQuestionOne(data(null), Samples.ACTION));
        screens.add(new SettingsScreen.LeaveQuestionTwo(Samples.ACTION));
        screens.add(new SettingsScreen.Leaving());
        screens.add(new SettingsScreen.Receipt(new DeletionReceipt(0, 0, 0, Samples.TIME)));
        screens.add(
                new SettingsScreen.Receipt(
                        new DeletionReceipt(Long.MAX_VALUE, 21, 5, Samples.TIME)));
        return screens;
    }

    public static MyDataView data(@Nullable ExportView export) {
        return new MyDataView(
                Samples.TIME, 2, 11, 1, 40, 80, 9_000_001, Long.MAX_VALUE, 12, 2, 300, export);
    }

    public static ExportView export(ExportStatus status) {
        return new ExportView(
                Samples.ID,
                status,
                status == ExportStatus.READY
                        ? List.of(
                                new ExportView.Part(1, "aisha-data-1.zip", 45_000_000),
                                new ExportView.Part(2, "aisha-data-2.zip", 7))
                        : List.of(),
                Samples.TIME,
                Samples.TIME);
    }
}
