package org.tradingarena.system.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** The domain reads no file, socket, environment or process; the recorded trades are a resource of its class path. */
class NoFilesInTheDomainArchTest {

    private static final DescribedPredicate<JavaClass> OUTSIDE_WORLD = resideInAnyPackage(
                    "java.io..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.net..",
                    "java.sql..",
                    "javax..",
                    "java.util.zip..",
                    "java.util.jar..")
            .or(JavaClass.Predicates.belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class));

    private static final DescribedPredicate<JavaClass> READING_A_RESOURCE = JavaClass.Predicates.belongToAnyOf(
            InputStream.class,
            InputStreamReader.class,
            BufferedReader.class,
            Reader.class,
            IOException.class,
            UncheckedIOException.class);

    @Test
    void shouldNotReachTheOutsideWorld() {
        noClasses()
                .that(resideInAPackage("org.tradingarena.engine..")
                        .and(DescribedPredicate.not(resideInAPackage("org.tradingarena.engine.dataset.bitstamp"))))
                .should()
                .dependOnClassesThat(OUTSIDE_WORLD)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(Class.class, "getResourceAsStream", String.class)
                .because(
                        "the back-tester and verify must compute what the services compute; hand the content in instead")
                .check(ProductionCode.CLASSES);
    }

    @Test
    void shouldOnlyReadResourcesOfTheClassPathInTheRecordedDataSet() {
        noClasses()
                .that()
                .resideInAPackage("org.tradingarena.engine.dataset.bitstamp")
                .should()
                .dependOnClassesThat(OUTSIDE_WORLD.and(DescribedPredicate.not(READING_A_RESOURCE)))
                .because("a data set of the class path is the same everywhere; a file of the machine belongs into an"
                        + " adapter of market-data-service, behind the port CandleSource")
                .check(ProductionCode.CLASSES);
    }
}
