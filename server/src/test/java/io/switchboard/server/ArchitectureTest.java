package io.switchboard.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the modules point down only, as the architecture says. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Tools of tests, on the path of tests alone.
            .withImportOption(location -> !location.contains("testkit"))
            .importPackages("io.switchboard");

    @Test
    void modulesUseOnlyWhatLiesBelow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.switchboard..")
                .layer("server")
                .definedBy("io.switchboard.server..")
                .layer("routing")
                .definedBy("io.switchboard.routing..")
                .layer("delivery")
                .definedBy("io.switchboard.delivery..")
                .layer("calls")
                .definedBy("io.switchboard.calls..")
                .layer("directory")
                .definedBy("io.switchboard.directory..")
                .layer("sip")
                .definedBy("io.switchboard.sip..")
                .layer("media")
                .definedBy("io.switchboard.media..")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("routing")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("delivery")
                .mayOnlyBeAccessedByLayers("server", "routing")
                .whereLayer("calls")
                .mayOnlyBeAccessedByLayers("server", "routing", "delivery")
                .whereLayer("directory")
                .mayOnlyBeAccessedByLayers("server", "routing", "delivery")
                .whereLayer("sip")
                .mayOnlyBeAccessedByLayers("server", "routing", "calls")
                .whereLayer("media")
                .mayOnlyBeAccessedByLayers("server", "routing", "calls")
                .check(CLASSES);
    }

    @Test
    void sipMediaAndDirectoryStandAlone() {
        for (String module : new String[] {"sip", "media", "directory"}) {
            noClasses()
                    .that()
                    .resideInAPackage("io.switchboard." + module + "..")
                    .should()
                    .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                            "live in another module",
                            type -> type.getPackageName().startsWith("io.switchboard.")
                                    && !type.getPackageName().startsWith("io.switchboard." + module)))
                    .check(CLASSES);
        }
    }

    @Test
    void onlyTheServerKnowsSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.switchboard.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void modulesAreFreeOfCircles() {
        slices().matching("io.switchboard.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
