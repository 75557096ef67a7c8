package dev.aisha.api.web;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a database that is not reached from a statement that is wrong.
final class DatabaseDown {
    /// Classes of SQLSTATE: connection, resources, operator intervention.
    private static final Set<String> STATES = Set.of("08", "53", "57");

    private DatabaseDown() {}

    static boolean causedBy(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && down(sql.getSQLState(), sql.getMessage())) {
                return true;
            }
        }
        return false;
    }

    /// The pool gives no state when no connection came free in time.
    private static boolean down(@Nullable String state, @Nullable String message) {
        return state == null
                ? message != null && message.contains("cquisition timeout")
                : state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}
