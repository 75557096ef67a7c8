package dev.aisha.api.referral;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who invited whom, from both sides.
@ApplicationScoped
class ReferralData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("referral_code"),
                PersonalTable.where("referral", "(user_id = :user OR referrer_id = :user)"));
    }
}
