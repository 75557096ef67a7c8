package dev.aisha.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.userdata.PersonalRows;
import dev.aisha.api.userdata.PersonalTable;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A table that somebody adds is either named by a `UserData`, and so exported and swept, or listed
/// here as one without people.
@QuarkusTest
@Tag("P51")
@Tag("P53")
class PersonalTablesTest {
    private static final Set<String> IMPERSONAL =
            Set.of(
                    "databasechangelog",
                    "databasechangeloglock",
                    "former_user",
                    "job_bulk",
                    "job_image",
                    "job_provider",
                    "job_settle",
                    "ledger_checkpoint",
                    "openai_spend",
                    "payment_statement",
                    "promo_code",
                    "provider_pause",
                    "provider_retired",
                    "webhook_sender");

    /// Rows that must stay: money, and what the provider cost us; and the person, who goes last.
    private static final Set<String> STAYING =
            Set.of(
                    "app_user",
                    "ledger_account",
                    "ledger_hold",
                    "ledger_transfer",
                    "ledger_entry",
                    "payment",
                    "provider_spend");

    @Inject PersonalRows rows;
    @Inject Scan scan;

    @Test
    void givenEveryTable_whenLookedUp_thenItIsNamedOrHoldsNobody() {
        List<String> named = rows.tables().stream().map(PersonalTable::name).toList();

        assertThat(scan.tables())
                .filteredOn(Predicate.not(IMPERSONAL::contains))
                .as("name new tables of people in a UserData")
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void givenATableWithAPerson_whenLookedUp_thenItIsSwept() {
        List<String> swept =
                rows.tables().stream()
                        .filter(table -> !table.stays())
                        .map(PersonalTable::name)
                        .toList();
        List<String> owned =
                scan.texts(
                        """
                        SELECT DISTINCT table_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND column_name IN ('user_id', 'owner_id')\
                        """);

        assertThat(owned)
                .filteredOn(table -> !STAYING.contains(table) && !IMPERSONAL.contains(table))
                .isSubsetOf(swept)
                .hasSizeGreaterThan(9);
    }
}
