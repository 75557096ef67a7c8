package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

/// What is stored of a person: seen, taken along, deleted.
record DataSteps(Visitor person) {
    private static final List<String> PERSONAL =
            List.of("avatar", "image", "photo", "generation", "prompt_draft", "consent");
    private static final String READING =
            "SELECT count(*) FROM consent WHERE user_id = ? AND purpose = 'VISION'"
                    + " AND revoked_at IS NULL";

    void looks() {
        person.writes("/settings").taps("myDataButton").finds("exportButton", "data-stored");
    }

    /// What was agreed to, and one of it taken back.
    void withdraws() {
        person.writes("/settings").taps("myDataButton").taps("consentsButton");
        person.sees("consentsTitle", "data-consents").taps("revokeVision");
        person.sees("revokeVisionQuestion", "data-withdraw").taps("yesRevoke");
        person.sees("noticeConsentRevoked").records(0, READING, "consents to reading photos");
    }

    /// All of it as a file.
    void takesAlong() {
        person.taps("exportButton").sees("exportPart", "data-export");
    }

    /// Asked twice, then done; at the end a receipt comes.
    void deletes() {
        UUID id = person.id();
        person.writes("/settings").taps("myDataButton").taps("leaveButton");
        person.sees("leaveOnce", "data-delete").taps("leaveOnceButton");
        person.sees("leaveTwice", "data-really").taps("leaveTwiceButton");
        person.sees("receipt", "data-receipt");
        for (String table : PERSONAL) {
            String left = "SELECT count(*) FROM " + table + " WHERE user_id = ?";
            assertThat(person.world().number(left, id)).as(table).isZero();
        }
        assertThat(person.world().number("SELECT count(*) FROM app_user WHERE id = ?", id))
                .isZero();
    }
}
