package dev.aisha.api.account;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The person, what they agreed to and how they want to be served.
@ApplicationScoped
class AccountData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.staying("app_user", "id = :user"),
                PersonalTable.of("consent"),
                PersonalTable.of("user_settings"));
    }
}
