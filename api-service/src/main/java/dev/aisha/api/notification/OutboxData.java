package dev.aisha.api.notification;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What a person was to be told.
@ApplicationScoped
class OutboxData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("outbox"));
    }
}
