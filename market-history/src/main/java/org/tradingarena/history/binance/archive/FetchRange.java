package org.tradingarena.history.binance.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days in UTC, both of them included.
 *
 * @param text as the user wrote it
 */
public record FetchRange(String text, LocalDate first, LocalDate last) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d{2}(?:-\\d{2})?)(?:\\.\\.(\\d{4}-\\d{2}(?:-\\d{2})?))?");
    private static final int MONTH_LENGTH = 7;
    private static final LocalDate EARLIEST = LocalDate.of(2017, 7, 1);

    /**
     * Reads months or days, alone or from one to another: {@code 2024-01}, {@code 2024-01..2024-03},
     * {@code 2024-01-05..2024-01-20}; the end counts whole. Throws {@link IllegalArgumentException} for anything else.
     */
    public static FetchRange of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw wrong(text, "write months or days, such as 2024-01..2024-03 or 2024-01-05");
        }
        String end = form.group(2) == null ? form.group(1) : form.group(2);
        LocalDate first;
        LocalDate last;
        try {
            first = form.group(1).length() == MONTH_LENGTH
                    ? YearMonth.parse(form.group(1)).atDay(1)
                    : LocalDate.parse(form.group(1));
            last = end.length() == MONTH_LENGTH ? YearMonth.parse(end).atEndOfMonth() : LocalDate.parse(end);
        } catch (DateTimeException noSuchDay) {
            throw wrong(text, "there is no such month or day");
        }
        if (last.isBefore(first)) {
            throw wrong(text, "it ends before it begins");
        }
        if (first.isBefore(EARLIEST)) {
            throw wrong(text, "Binance opened in July 2017");
        }
        return new FetchRange(text, first, last);
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("range '" + text + "': " + why);
    }
}
