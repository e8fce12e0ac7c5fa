package org.tradingarena.decision.application;

import java.time.LocalDate;

/** Tells the day whose prices hold for a call. */
@FunctionalInterface
public interface PricingDays {

    /** The day on which a call is made. */
    PricingDays OF_ASKING = call -> call.asking().day();

    /** The day on which the call is made, or was made when it was recorded. */
    LocalDate of(ModelCall call);
}
