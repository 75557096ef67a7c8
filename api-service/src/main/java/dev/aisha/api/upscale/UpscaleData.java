package dev.aisha.api.upscale;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// 2K versions of images.
@ApplicationScoped
class UpscaleData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("upscale"));
    }
}
