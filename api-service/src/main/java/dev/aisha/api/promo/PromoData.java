package dev.aisha.api.promo;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Promo codes that a person used.
@ApplicationScoped
class PromoData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("promo_redemption"), PersonalTable.of("promo_quota"));
    }
}
