package dev.aisha.bot.api;

import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.UserView;
import dev.aisha.model.privacy.DeletionView;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import java.util.UUID;

/// The routes of a person's settings and data.
public interface SettingsApi {
    Answer<UserView> changeSettings(String user, ChangeSettings body);

    Answer<MyDataView> myData(String user);

    Answer<ExportView> orderExport(String user, String key);

    /// A ZIP file, streamed; the caller closes it.
    Answer<ImageContent> exportPart(String user, UUID exportId, int number);

    Answer<DeletionView> deleteEverything(String user);
}
