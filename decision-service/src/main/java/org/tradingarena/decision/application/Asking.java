package org.tradingarena.decision.application;

import java.time.LocalDate;
import org.tradingarena.schema.types.SeatId;

/**
 * Who asks a model, and when.
 *
 * @param seat that asks; seats may ask the same, and still each has its own answer
 * @param question id of the request that is answered; every call on the way to its answer has it
 * @param day whose prices hold, in UTC
 */
public record Asking(SeatId seat, String question, LocalDate day) {}
