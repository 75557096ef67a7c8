package dev.aisha.api.payment;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Orders go; charges stay without a person until refunds end.
@ApplicationScoped
class PaymentData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("payment_order"),
                PersonalTable.staying("payment", "user_id = :user"));
    }
}
