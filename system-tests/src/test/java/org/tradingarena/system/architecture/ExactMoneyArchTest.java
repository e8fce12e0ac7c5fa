package org.tradingarena.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Money, prices and quantities are exact decimals. */
class ExactMoneyArchTest {

    private static final String[] BOOKS = {
        "org.tradingarena.schema.types..",
        "org.tradingarena.schema.event.ledger..",
        "org.tradingarena.schema.event.decision..",
        "org.tradingarena.engine.books..",
        "org.tradingarena.engine.referee..",
        "org.tradingarena.portfolio.."
    };

    private static final DescribedPredicate<JavaClass> FLOATING = DescribedPredicate.describe(
            "a floating-point number",
            type -> type.isEquivalentTo(double.class)
                    || type.isEquivalentTo(float.class)
                    || type.isEquivalentTo(Double.class)
                    || type.isEquivalentTo(Float.class));

    @Test
    void shouldHoldNoFloatingPointField() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(BOOKS)
                .should()
                .notHaveRawType(FLOATING)
                .because("a sum of doubles is not a balance; use Money, Price, Quantity or BigDecimal")
                .check(ProductionCode.CLASSES);
    }

    @Test
    void shouldReturnNoFloatingPointNumber() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(BOOKS)
                .should()
                .notHaveRawReturnType(FLOATING)
                .because("a sum of doubles is not a balance; use Money, Price, Quantity or BigDecimal")
                .check(ProductionCode.CLASSES);
    }
}
