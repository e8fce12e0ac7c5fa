package org.tradingarena.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;

/** The domain knows no framework, no broker, no database, no HTTP and no JSON library. */
class PureDomainArchTest {

    @Test
    void shouldDependOnNothingButTheLanguageTheVocabularyAndALibraryForDistributions() {
        classes()
                .that()
                .resideInAPackage("org.tradingarena.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.tradingarena.engine..",
                        "org.tradingarena.schema..",
                        "org.apache.commons.math3.distribution..")
                .because("trading-engine runs in services, in the back-tester and in verify alike; put what needs a"
                        + " framework into an adapter of a service")
                .check(ProductionCode.CLASSES);
    }
}
