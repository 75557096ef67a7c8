package dev.aisha.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;

/// The package rules: features, not layers, and arrows that run one way.
class ArchitectureTest {
    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.aisha.api");

    private static final DescribedPredicate<JavaClass> TRANSACTIONAL =
            describe(
                    "transactional",
                    type ->
                            type.isAnnotatedWith(Transactional.class)
                                    || type.getMethods().stream()
                                            .anyMatch(method ->
                                                    method.isAnnotatedWith(Transactional.class)));

    /// Records and enums of an adapter are fine anywhere; its beans talk to the network.
    private static final DescribedPredicate<JavaClass> NETWORK_BEANS =
            resideInAnyPackage(
                            "dev.aisha.api.fal..",
                            "dev.aisha.api.openai..",
                            "dev.aisha.api.storage..")
                    .and(describe("beans", type -> type.isAnnotatedWith(ApplicationScoped.class)));

    @Test
    void givenThePackages_whenSliced_thenThereIsNoCircle() {
        slices().matching("dev.aisha.api.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void givenTheS3Client_whenUsed_thenOnlyInStorage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.aisha.api.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.minio..")
                .check(MAIN);
    }

    @Test
    void givenTransactions_whenOpen_thenNothingTalksToTheNetwork() {
        noClasses().that(TRANSACTIONAL).should().dependOnClassesThat(NETWORK_BEANS).check(MAIN);
    }

    @Test
    void givenTheAdapters_whenBuilt_thenTheyKnowNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.aisha.api.fal..",
                        "dev.aisha.api.openai..",
                        "dev.aisha.api.storage..",
                        "dev.aisha.api.web..",
                        "dev.aisha.api.job..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "dev.aisha.api.account..",
                                "dev.aisha.api.avatar..",
                                "dev.aisha.api.photo..",
                                "dev.aisha.api.training..",
                                "dev.aisha.api.generation..",
                                "dev.aisha.api.gallery..",
                                "dev.aisha.api.prompt.."))
                .check(MAIN);
    }

    @Test
    void givenTime_whenRead_thenFromTheInjectedClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.aisha.api.ops..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void givenEntities_whenDeclared_thenTheyStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    /// The HTTP client that could buy something twice, and the keys, stay behind their doors.
    @Test
    void givenTheWireToFal_whenUsed_thenOnlyInFal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.aisha.api.fal..", "dev.aisha.api.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("okhttp3..")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.aisha.api.fal..")
                .should()
                .callMethod(dev.aisha.api.fal.FalConfig.class, "queueUrl")
                .check(MAIN);
    }

    @Test
    void givenOpenAi_whenUsed_thenOnlyForPromptsAndVision() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.aisha.api.openai..",
                        "dev.aisha.api.prompt..",
                        "dev.aisha.api.vision..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.aisha.api.openai..")
                .check(MAIN);
    }
}
