package dev.aisha.api.gallery;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Finished images, links to them, and orders of ZIP files.
@ApplicationScoped
class ImageData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("gallery_archive"),
                PersonalTable.of("image_share"),
                PersonalTable.of("share_quota"),
                PersonalTable.of("image"));
    }
}
