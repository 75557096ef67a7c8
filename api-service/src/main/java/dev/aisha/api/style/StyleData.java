package dev.aisha.api.style;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Styles that a person likes.
@ApplicationScoped
class StyleData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("style_favourite"));
    }
}
