package org.tradingarena.simulators.scenario;

/**
 * Which of the things that are counted a rule strikes.
 *
 * @param first from 1
 * @param last at least the first
 */
public record CountRange(long first, long last) {

    /** All of them. */
    public static final CountRange ALL = new CountRange(1, Long.MAX_VALUE);

    /**
     * Reads {@code 3}, {@code 3-5} or {@code 3-}.
     *
     * @throws IllegalArgumentException when the text is none of these
     */
    public static CountRange parse(String text) {
        int dash = text.indexOf('-');
        long first = Long.parseLong(dash < 0 ? text : text.substring(0, dash));
        String rest = dash < 0 ? text : text.substring(dash + 1);
        long last = rest.isEmpty() ? Long.MAX_VALUE : Long.parseLong(rest);
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("'" + text + "' counts from 1 upwards, such as 3, 3-5 or 3-");
        }
        return new CountRange(first, last);
    }
}
