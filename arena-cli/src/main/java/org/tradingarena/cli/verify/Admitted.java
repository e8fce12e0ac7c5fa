package org.tradingarena.cli.verify;

import org.tradingarena.engine.referee.Command;
import org.tradingarena.engine.referee.SeatAnswer;

/** Something that entered the books beside the frames, at the place it was given. */
public sealed interface Admitted {
    /** The last frame applied before it; −1 before the first. */
    long afterFrame();

    /** Its place among the admissions after that frame, from 0. */
    int ordinal();

    /** An answer of a seat. */
    record Answer(long afterFrame, int ordinal, SeatAnswer answer) implements Admitted {}

    /** An operator's command. */
    record Told(long afterFrame, int ordinal, Command command) implements Admitted {}
}
