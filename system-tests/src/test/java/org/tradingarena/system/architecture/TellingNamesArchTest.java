package org.tradingarena.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** A class name says what the class does. */
class TellingNamesArchTest {

    @Test
    void shouldNotHideBehindANameThatFitsEverything() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Common|Info)(\\$.*)?")
                .because("such a name says nothing; name the concept, or what is special about this implementation")
                .check(ProductionCode.CLASSES);
    }
}
