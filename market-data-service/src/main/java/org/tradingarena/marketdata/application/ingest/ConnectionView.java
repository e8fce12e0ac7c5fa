package org.tradingarena.marketdata.application.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a connection stands.
 *
 * @param state {@code connecting}, {@code live}, {@code draining}, {@code backoff} or {@code banned}
 * @param streams number of streams on it
 * @param since when it became live; null when it is not
 * @param until when it is renewed, or tries again
 * @param reconnects how often it was opened again
 * @param problem the last failure, in words; null without one
 */
public record ConnectionView(
        String market,
        String state,
        int streams,
        @Nullable Instant since,
        Instant until,
        long reconnects,
        @Nullable String problem) {}
