package dev.aisha.api.privacy;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Exports.
@ApplicationScoped
class ExportData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("data_export"));
    }
}
