package org.tradingarena.cli.doctor;

/**
 * One line of the doctor.
 *
 * @param subject what was looked at
 * @param grade how it is
 * @param detail what was seen, and what to do when it is not well
 */
public record Finding(String subject, Grade grade, String detail) {
    /** How a thing is: fine, worth knowing, or in the way of {@code arena up}. */
    public enum Grade {
        OK,
        NOTE,
        BAD
    }

    static Finding ok(String subject, String detail) {
        return new Finding(subject, Grade.OK, detail);
    }

    static Finding note(String subject, String detail) {
        return new Finding(subject, Grade.NOTE, detail);
    }

    static Finding bad(String subject, String detail) {
        return new Finding(subject, Grade.BAD, detail);
    }
}
