package org.tradingarena.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** ta4j computes indicators, never money. */
class IndicatorLibraryStaysAtTheMarketArchTest {

    @Test
    void shouldBeUsedByTheMarketPackageAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tradingarena.engine.market..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ta4j..")
                .because("ta4j rounds to 16 digits; read indicators from the sealed snapshot instead")
                .check(ProductionCode.CLASSES);
    }
}
