package org.tradingarena.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Domain and application know no adapter. */
class DomainAboveAdaptersArchTest {

    @Test
    void shouldNotDependOnAdapters() {
        noClasses()
                .that()
                .resideInAnyPackage("org.tradingarena.*.domain..", "org.tradingarena.*.application..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tradingarena.*.adapter..")
                .because("a use case names the port it needs; the adapter implements it")
                .allowEmptyShould(true)
                .check(ProductionCode.CLASSES);
    }
}
