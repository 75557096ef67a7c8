package dev.aisha.bot.screen;

import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.ConsentView;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.privacy.DeletionReceipt;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import java.util.List;

/// Settings and the pages that say what the rules are.
public sealed interface SettingsScreen extends Screen.Group {
    record SettingsCard(SettingsPage page, UserSettings settings) implements SettingsScreen {}

    /// @param action for the button that orders an export
    record MyData(MyDataView data, String action) implements SettingsScreen {}

    /// What was agreed to, each to be withdrawn.
    record ConsentList(List<ConsentView> given) implements SettingsScreen {}

    record RevokeQuestion(ConsentPurpose purpose) implements SettingsScreen {}

    record ExportStarted() implements SettingsScreen {}

    /// The first question before everything is deleted.
    record LeaveQuestionOne(MyDataView data, String action) implements SettingsScreen {}

    record LeaveQuestionTwo(String action) implements SettingsScreen {}

    record Leaving() implements SettingsScreen {}

    /// The ZIP files, as messages of their own; or that there are none.
    record ExportFiles(ExportView export) implements SettingsScreen {}

    /// What was deleted: the last that is said.
    record Receipt(DeletionReceipt receipt) implements SettingsScreen {}

    record Legal(LegalPage page) implements SettingsScreen {}
}
