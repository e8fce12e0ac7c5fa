package org.tradingarena.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Nobody sleeps; everybody waits for a condition. */
class ConditionsNotSleepsArchTest {

    @Test
    void shouldNotSleep() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .because(
                        "a sleep is too short on a slow machine and too long on a fast one; wait on a lock, a queue or a"
                                + " scheduled task")
                .check(ProductionCode.CLASSES);
    }
}
