package dev.aisha.api.photo;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Photos and how many were judged.
@ApplicationScoped
class PhotoData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("photo"), PersonalTable.of("photo_quota"));
    }
}
