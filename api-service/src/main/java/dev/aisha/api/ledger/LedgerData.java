package dev.aisha.api.ledger;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Coins stay, under an account without a person.
@ApplicationScoped
class LedgerData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.staying("ledger_account", "user_id = :user"),
                PersonalTable.staying(
                        "ledger_hold",
                        "account_id IN (SELECT id FROM ledger_account WHERE user_id = :user)"),
                PersonalTable.staying(
                        "ledger_transfer",
                        "id IN (SELECT transfer_id FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id WHERE a.user_id = :user)"),
                PersonalTable.staying(
                        "ledger_entry",
                        "account_id IN (SELECT id FROM ledger_account WHERE user_id = :user)"));
    }
}
