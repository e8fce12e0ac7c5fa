package org.tradingarena.portfolio.reading;

import java.util.List;
import org.tradingarena.portfolio.application.RequestRefused;

/**
 * Which part of a list is wanted.
 *
 * @param limit from 1 to {@value #LARGEST}
 * @param offset from 0
 */
public record Page(int limit, int offset) {

    /** The most rows of one answer. */
    public static final int LARGEST = 100_000;

    public Page {
        if (limit < 1 || limit > LARGEST) {
            throw RequestRefused.field(
                    "LIMIT_OUT_OF_RANGE", "limit", "limit " + limit + " is not possible", List.of("1.." + LARGEST));
        }
        if (offset < 0) {
            throw RequestRefused.field(
                    "OFFSET_OUT_OF_RANGE", "offset", "offset " + offset + " is not possible", List.of("0.."));
        }
    }
}
