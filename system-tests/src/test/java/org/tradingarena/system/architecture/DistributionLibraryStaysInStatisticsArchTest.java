package org.tradingarena.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** commons-math knows the normal distribution for performance figures, and nothing else. */
class DistributionLibraryStaysInStatisticsArchTest {

    @Test
    void shouldBeUsedByThePerformanceFormulasAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tradingarena.engine.statistics.performance..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3..")
                .because(
                        "its figures are doubles; money is exact, and a probability comes from the performance formulas")
                .check(ProductionCode.CLASSES);
    }
}
