package org.tradingarena.system.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

/** An adapter speaks one technology and calls no other adapter. */
class AdaptersStayApartArchTest {

    @Test
    void shouldNotCallEachOther() {
        slices().matching("org.tradingarena.(*).adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .because("two technologies meet in a use case of the application package, which knows both ports")
                .allowEmptyShould(true)
                .check(ProductionCode.CLASSES);
    }
}
