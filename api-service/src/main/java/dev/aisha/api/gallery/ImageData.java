package dev.aisha.api.gallery;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Finished images, and links to them.
@ApplicationScoped
class ImageData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("image_share"), PersonalTable.of("image"));
    }
}
