package org.tradingarena.system.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Services know the wire contracts, never each other's classes. */
class ServicesMeetOnTopicsArchTest {

    @Test
    void shouldNotDependOnEachOther() {
        slices().matching("org.tradingarena.(marketdata|decision|portfolio|dashboard|simulators|cli)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(inPackage("org.tradingarena.cli"), inPackage("org.tradingarena.simulators"))
                .because("a service that calls another one's classes cannot be deployed alone; send an event or use its"
                        + " HTTP interface")
                .check(ProductionCode.CLASSES);
    }

    private static DescribedPredicate<JavaClass> inPackage(String root) {
        return JavaClass.Predicates.resideInAPackage(root + "..");
    }
}
