package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is stored of a person, on the chat page: seen, taken along, deleted.
@BrowserJourney
class MyDataBrowserIT {
    @Test
    @Tag("P53")
    void givenAPersonWithPictures_whenTheyTakeTheirDataAlong_thenTheArchiveHoldsThem() {
        try (var person = Visitor.goesOn(Journeys.drawn(World.shared(), "Инна", 2), "export")) {
            new DataSteps(person).looks();
            person.taps("leaveButton")
                    .sees("leaveOnce")
                    .taps("leaveExport")
                    .page()
                    .seesLast("2 картинки");
            person.taps("exportButton").reads("", "Архив собирается").reads("", "архив 1 из 1");
            List<String> names = Zips.names(person.page().newestFile(1));
            person.page().shot("arrived");
            assertThat(names).contains("README.txt");
            assertThat(names)
                    .filteredOn(name -> name.matches(".*[0-9a-f]{12}\\.(jpe?g|png)"))
                    .hasSize(2);
            person.leaves();
        }
    }

    @Test
    @Tag("P51")
    void givenAPersonWithAnAvatar_whenTheyDeleteEverything_thenNothingIsLeftAndAReceiptComes() {
        Phone phone = Journeys.trained(World.shared(), "Ульяна", 221);
        try (var person = Visitor.goesOn(phone, "delete-everything")) {
            person.writes("/settings").taps("myDataButton").page().seesLast("1 аватар");
            new DataSteps(person).deletes();
            person.page().seesLast("движени");
            person.writes("/start").seesLast("menuTitle", "again").has(0).leaves();
        }
    }
}
