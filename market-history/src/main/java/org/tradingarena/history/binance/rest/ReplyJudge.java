package org.tradingarena.history.binance.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradingarena.history.binance.wire.Replies;
import org.tradingarena.history.binance.wire.WireFault;

/** Tells from status and body what a reply is. */
final class ReplyJudge {

    private static final int OK = 200;
    private static final int BANNED = 418;
    private static final int TOO_MANY = 429;
    private static final int FIREWALL = 403;
    private static final int SERVER_ERRORS = 500;
    private static final int SHOWN = 80;

    /** The venue's codes for its own troubles: unknown, disconnected, unexpected response, time-out, overload. */
    private static final int FIRST_TROUBLE = -1000;

    private static final int LAST_TROUBLE = -1008;
    private static final int NOT_ALLOWED = -1002;
    private static final int TOO_MUCH_WEIGHT = -1003;

    private static final Duration REST_AFTER_TOO_MANY = Duration.ofMinutes(1);
    private static final Duration REST_AFTER_BAN = Duration.ofMinutes(2);
    private static final Pattern BANNED_UNTIL = Pattern.compile("banned until (\\d{13})");

    private ReplyJudge() {}

    /** What a reply is. */
    sealed interface Verdict {

        /** An answer; nobody compares two of them. */
        @SuppressWarnings("ArrayRecordComponent")
        record Answer(byte[] body) implements Verdict {}

        /** A refusal that will come again. */
        record Refused(int code, String words) implements Verdict {}

        /** No answer, but perhaps the next time. */
        record Failed(String words, boolean repeat) implements Verdict {}

        /** The venue wants to be left alone. */
        record Rest(int status, Duration time, String words) implements Verdict {}
    }

    static Verdict judge(RawReply reply, Instant now) {
        Optional<Replies.Problem> problem = reply.status() == OK ? Optional.empty() : Replies.problem(reply.body());
        String words = problem.map(found -> found.code() + " " + found.words()).orElseGet(() -> begin(reply));
        if (reply.status() == TOO_MANY || reply.status() == BANNED) {
            return new Verdict.Rest(reply.status(), rest(reply, words, now), words);
        }
        if (reply.status() == OK) {
            return isJson(reply)
                    ? new Verdict.Answer(reply.body())
                    : new Verdict.Failed("answered " + kind(reply) + " instead of JSON: " + words, false);
        }
        if (problem.isPresent() && !isTrouble(problem.get().code()) && reply.status() < SERVER_ERRORS) {
            return new Verdict.Refused(problem.get().code(), problem.get().words());
        }
        String answered = "answered status " + reply.status() + ": " + words;
        if (reply.status() == FIREWALL) {
            return new Verdict.Failed(answered + " (its firewall; fewer requests may help)", false);
        }
        return new Verdict.Failed(answered, reply.status() >= SERVER_ERRORS || problem.isPresent());
    }

    private static boolean isTrouble(int code) {
        return code <= FIRST_TROUBLE && code >= LAST_TROUBLE && code != NOT_ALLOWED && code != TOO_MUCH_WEIGHT;
    }

    private static Duration rest(RawReply reply, String words, Instant now) {
        if (reply.retryAfter() != null) {
            return reply.retryAfter();
        }
        Matcher until = BANNED_UNTIL.matcher(words);
        if (until.find()) {
            Duration left = Duration.between(now, Instant.ofEpochMilli(Long.parseLong(until.group(1))));
            return left.isNegative() ? Duration.ZERO : left;
        }
        return reply.status() == BANNED ? REST_AFTER_BAN : REST_AFTER_TOO_MANY;
    }

    private static boolean isJson(RawReply reply) {
        byte[] body = reply.body();
        int at = 0;
        while (at < body.length && body[at] <= ' ' && body[at] >= 0) {
            at++;
        }
        return at < body.length && (body[at] == '{' || body[at] == '[');
    }

    private static String kind(RawReply reply) {
        String start = begin(reply).substring(1);
        boolean html = start.startsWith("<")
                || (reply.contentType() != null && reply.contentType().contains("html"));
        return html ? "HTML" : reply.body().length == 0 ? "nothing" : "something";
    }

    private static String begin(RawReply reply) {
        int length = Math.min(reply.body().length, 4 * SHOWN);
        return "'" + WireFault.oneLine(new String(reply.body(), 0, length, StandardCharsets.UTF_8), SHOWN) + "'";
    }
}
