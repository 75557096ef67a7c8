package dev.aisha.bot.conversation;

import dev.aisha.model.account.UserView;
import dev.aisha.model.privacy.DeletionView;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;

/// What the API says of settings.
public sealed interface SettingsEvent extends Event.Group {
    record MyDataKnown(MyDataView data) implements SettingsEvent {}

    record ExportOrdered(ExportView export) implements SettingsEvent {}

    record EverythingGoes(DeletionView deletion) implements SettingsEvent {}

    record SettingsKnown(UserView user) implements SettingsEvent {}
}
