package dev.aisha.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The package rules: decisions are pure, each outside system has one door, arrows run one way.
class ArchitectureTest {
    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.aisha.bot");

    @Test
    void givenThePackages_whenSliced_thenThereIsNoCircle() {
        slices().matching("dev.aisha.bot.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void givenTheTelegramLibrary_whenUsed_thenOnlyInItsPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.aisha.bot.telegram..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.pengrad..", "okhttp3..", "com.google.gson..")
                .check(MAIN);
    }

    @Test
    void givenRedis_whenUsed_thenOnlyThroughItsDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.aisha.bot.redis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.redis..", "io.vertx..")
                .check(MAIN);
    }

    @Test
    void givenFlows_whenTheyDecide_thenNothingOutsideIsAsked() {
        noClasses()
                .that()
                .resideInAPackage("dev.aisha.bot.flow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.aisha.bot.telegram..",
                        "dev.aisha.bot.turn..",
                        "dev.aisha.bot.redis..",
                        "dev.aisha.bot.api..",
                        "dev.aisha.bot.files..",
                        "java.net..",
                        "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Instant.class)
                .check(MAIN);
    }

    @Test
    void givenScreens_whenDrawn_thenTheyKnowNoTransport() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.aisha.bot.screen..", "dev.aisha.bot.i18n..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.aisha.bot.telegram..",
                        "dev.aisha.bot.turn..",
                        "dev.aisha.bot.redis..",
                        "dev.aisha.bot.api..")
                .check(MAIN);
    }

    @Test
    void givenTime_whenRead_thenFromTheInjectedClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.aisha.bot.ops..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }
}
