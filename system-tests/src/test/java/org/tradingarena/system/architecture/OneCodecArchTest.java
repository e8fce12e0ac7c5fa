package org.tradingarena.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Only the codec and the configuration reader of the wire contracts know Jackson. */
class OneCodecArchTest {

    @Test
    void shouldKeepJacksonOutOfTypesAndEvents() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.tradingarena.schema.types..",
                        "org.tradingarena.schema.event..",
                        "org.tradingarena.schema.topic..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "tools.jackson..")
                .because("another wire form must cost one package; teach ArenaTypesModule the type instead")
                .check(ProductionCode.CLASSES);
    }
}
