package org.tradingarena.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** ta4j is a second opinion on our indicators, and never the first. */
class IndicatorLibraryStaysInTestsArchTest {

    @Test
    void shouldBeUsedByNoServiceAndNoEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ta4j..")
                .because(
                        "a value of ta4j is an object; add a fold to engine.market.indicator and compare it with ta4j in a"
                                + " test")
                .check(ProductionCode.CLASSES);
    }
}
