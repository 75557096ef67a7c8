package dev.aisha.api.account;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How each person wants to be served.
@ApplicationScoped
@Transactional
public class Settings {
    private final SettingsTable table;
    private final AppUsers users;
    private final SettingsConfig defaults;

    Settings(SettingsTable table, AppUsers users, SettingsConfig defaults) {
        this.table = table;
        this.users = users;
        this.defaults = defaults;
    }

    /// What the person chose, and the operator's defaults for the rest.
    public UserSettings of(UUID userId) {
        ChosenSettings chosen = table.findById(userId);
        ChosenSettings row = chosen == null ? new ChosenSettings() : chosen;
        return new UserSettings(
                row.language,
                row.ratio == null ? defaults.ratio().orElse(null) : row.ratio,
                or(row.count, defaults.count()),
                or(row.quickMode, defaults.quickMode()),
                or(row.enhancement, defaults.enhancement()),
                or(row.notifyReady, defaults.notifyReady()),
                or(row.notifyNews, defaults.notifyNews()),
                or(row.deletePhotos, defaults.deletePhotosAfterTraining()));
    }

    void change(UUID userId, ChangeSettings change) {
        if (change.ratio() == AspectRatio.UNKNOWN
                || change.enhancement() == EnhancementMode.UNKNOWN) {
            throw new RefusedException(
                    ProblemCode.REQUEST_INVALID, "a ratio or mode that this version lacks");
        }
        table.change(userId, change);
        if (change.language() != null) {
            users.speak(userId, change.language());
        }
        users.getEntityManager().clear(); // read again what was written past the session
    }

    private static <T> T or(@Nullable T chosen, T otherwise) {
        return chosen == null ? otherwise : chosen;
    }
}
