package dev.aisha.api.provider;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Orders at the provider and what it reported; what they cost us stays, without a person.
@ApplicationScoped
class RequestData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("provider_request"),
                PersonalTable.where(
                        "webhook_inbox",
                        "provider_request_id IN (SELECT id FROM provider_request WHERE user_id = :user)"),
                PersonalTable.staying(
                        "provider_spend",
                        "provider_request_id IN (SELECT id FROM provider_request WHERE user_id = :user)"));
    }
}
