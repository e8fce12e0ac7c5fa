package org.tradingarena.simulators.binance.rest;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.clock.VenueClock;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.fault.FaultBoard.Posted;
import org.tradingarena.simulators.binance.fault.Subject;
import org.tradingarena.simulators.binance.fault.VenueFault;

/** What faults make of a request: a refusal instead of its answer, or the answer spoilt. */
final class RestFaults {

    private static final int TOO_MANY = -1003;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);
    private static final long USUAL_SLOWNESS = 3_000;

    private final VenueClock clock;
    private final FaultBoard board;

    RestFaults(VenueClock clock, FaultBoard board) {
        this.clock = clock;
        this.board = board;
    }

    /** @param answer gives the answer as of a moment, where no fault refuses it */
    Reply around(Subject subject, LongFunction<Reply> answer) {
        long now = clock.millis();
        Reply refused = refused(subject, now);
        return refused != null ? refused : spoilt(subject, now, answer.apply(now));
    }

    /** The refusal of a client that asks too much: 418 when it is banned, else 429. */
    Reply tooMany(boolean banned, Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        String message = banned
                ? "Way too much request weight used; IP banned until "
                        + (clock.millis() + pause.toMillis() * clock.speed())
                        + ". Please use WebSocket Streams for live updates to avoid bans."
                : "Too much request weight used; please use WebSocket Streams for live updates to avoid polling the"
                        + " API.";
        return Reply.error(banned ? 418 : 429, TOO_MANY, message).header("Retry-After", Long.toString(seconds));
    }

    private @Nullable Reply refused(Subject subject, long now) {
        Posted banned = board.strikes(VenueFault.BANNED, subject, now);
        if (banned != null) {
            return tooMany(true, pause(banned));
        }
        Posted limited = board.strikes(VenueFault.RATE_LIMITED, subject, now);
        if (limited != null) {
            return tooMany(false, pause(limited));
        }
        if (board.strikes(VenueFault.UNAVAILABLE, subject, now) != null) {
            return Reply.error(503, -1001, "Internal error; unable to process your request. Please try again.");
        }
        if (board.strikes(VenueFault.HTML, subject, now) != null) {
            return Reply.page(200, "Maintenance");
        }
        return board.strikes(VenueFault.HTML_403, subject, now) != null ? Reply.page(403, "403 Forbidden") : null;
    }

    private static Duration pause(Posted rule) {
        Duration given = rule.rule().terms().retryAfter();
        return given == null ? USUAL_PAUSE : given;
    }

    private Reply spoilt(Subject subject, long now, Reply answer) {
        Reply reply = answer;
        if (board.strikes(VenueFault.HALF_JSON, subject, now) != null) {
            reply = reply.body(Arrays.copyOf(reply.body(), reply.body().length / 2));
        }
        Posted slow = board.strikes(VenueFault.SLOW, subject, now);
        return slow == null
                ? reply
                : reply.late(Duration.ofMillis(slow.rule().terms().lagOr(USUAL_SLOWNESS)));
    }
}
