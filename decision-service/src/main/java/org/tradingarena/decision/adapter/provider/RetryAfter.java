package org.tradingarena.decision.adapter.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.ReplyHeaders;
import org.tradingarena.decision.adapter.provider.wire.WireReply;

/** How long a provider asks to wait: in seconds, or until a date, which is held against the provider's own clock. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final double MILLIS_PER_SECOND = 1000;

    private RetryAfter() {}

    /** Null when the reply does not say it in a form that can be read. */
    static @Nullable Duration of(WireReply reply) {
        String wanted =
                reply.header(ReplyHeaders.RETRY_AFTER).map(String::strip).orElse("");
        if (SECONDS.matcher(wanted).matches()) {
            return Duration.ofMillis((long) Math.ceil(Double.parseDouble(wanted) * MILLIS_PER_SECOND));
        }
        return date(wanted)
                .flatMap(until -> reply.header(ReplyHeaders.DATE)
                        .flatMap(RetryAfter::date)
                        .map(now -> Duration.between(now, until)))
                .filter(wait -> !wait.isNegative())
                .orElse(null);
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
