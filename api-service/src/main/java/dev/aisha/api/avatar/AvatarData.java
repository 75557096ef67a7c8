package dev.aisha.api.avatar;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Avatars.
@ApplicationScoped
class AvatarData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("avatar"));
    }
}
