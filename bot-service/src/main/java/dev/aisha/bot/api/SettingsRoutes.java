package dev.aisha.bot.api;

import static dev.aisha.bot.api.ApiClient.at;

import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.UserView;
import dev.aisha.model.privacy.DeletionView;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import java.util.UUID;

/// The routes behind [SettingsApi].
interface SettingsRoutes extends SettingsApi {
    ApiTransport http();

    @Override
    default Answer<UserView> changeSettings(String user, ChangeSettings body) {
        return http().write("PUT", at(user, "settings"), body, null, UserView.class);
    }

    @Override
    default Answer<MyDataView> myData(String user) {
        return http().read(at(user, "data"), MyDataView.class);
    }

    @Override
    default Answer<ExportView> orderExport(String user, String key) {
        return http().write("POST", at(user, "exports"), null, key, ExportView.class);
    }

    @Override
    default Answer<ImageContent> exportPart(String user, UUID exportId, int number) {
        return http().stream(at(user, "exports", exportId, "parts", number));
    }

    @Override
    default Answer<DeletionView> deleteEverything(String user) {
        return http().write("DELETE", at(user), null, null, DeletionView.class);
    }
}
