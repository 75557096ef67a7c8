package dev.aisha.api.idempotency;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What was answered to a person's taps.
@ApplicationScoped
class KeyData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.where("idempotency_key", "owner_id = :user"));
    }
}
