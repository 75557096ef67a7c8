package dev.aisha.api.sheet;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Contact sheets, which belong to whom their training belongs to.
@ApplicationScoped
class SheetData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.where(
                        "contact_sheet",
                        "training_id IN (SELECT id FROM training WHERE user_id = :user)"));
    }
}
