package org.tradingarena.history.binance.rest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.rest.ReplyJudge.Verdict;
import org.tradingarena.history.binance.wire.WireFault;

/**
 * Gets an answer: admitted by the governor, repeated with growing pauses of random length while the venue does not answer, up
 * to the bound of the settings.
 */
final class Asker implements AutoCloseable {

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);

    private final RestSettings settings;
    private final VenueHttp http;
    private final RequestGovernor governor;
    private final RandomGenerator random;
    private final LocalClock ticks;
    private final CountDownLatch closed = new CountDownLatch(1);

    Asker(RestSettings settings, VenueHttp http, RequestGovernor governor, RandomGenerator random, LocalClock ticks) {
        this.settings = settings;
        this.http = http;
        this.governor = governor;
        this.random = random;
        this.ticks = ticks;
    }

    /**
     * An answer and when it was sent for and had come, in nanoseconds of {@link LocalClock}; waiting and earlier attempts are not
     * in between.
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(byte[] body, long sent, long came) {}

    /** Turns an answer into what was asked for. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Answer answer) throws WireFault;
    }

    /** The answer to a question. */
    <T> T ask(Question question, Pace pace, Reader<T> reader)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        Answer answer = answer(question, pace);
        try {
            return reader.read(answer);
        } catch (WireFault fault) {
            throw new VenueUnavailable(told(question, "answered what cannot be used: " + fault.getMessage()), fault);
        }
    }

    private Answer answer(Question question, Pace pace) throws VenueUnavailable, VenueRefused, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Instant sent = governor.admit(settings.market(), question.weight(), pace);
            long begun = ticks.nanos();
            String trouble;
            try {
                switch (ReplyJudge.judge(sent(question, sent), ticks.now())) {
                    case Verdict.Answer answer -> {
                        return new Answer(answer.body(), begun, ticks.nanos());
                    }
                    case Verdict.Refused refused ->
                        throw new VenueRefused(
                                refused.code(), told(question, "refused: " + refused.code() + " " + refused.words()));
                    case Verdict.Rest rest -> {
                        trouble = "answered status " + rest.status() + ": " + rest.words();
                        Instant until = governor.pause(rest.status(), rest.time());
                        if (attempt >= settings.attempts()) {
                            throw new VenueUnavailable(
                                    told(question, trouble + "; it wants no requests until " + until), until);
                        }
                    }
                    case Verdict.Failed failed -> {
                        trouble = failed.words();
                        if (!failed.repeat() || attempt >= settings.attempts()) {
                            throw new VenueUnavailable(told(question, after(attempt, trouble)), (Instant) null);
                        }
                        backOff(attempt);
                    }
                }
            } catch (IOException broken) {
                trouble = String.valueOf(broken.getMessage());
                if (attempt >= settings.attempts()) {
                    throw new VenueUnavailable(told(question, after(attempt, trouble)), broken);
                }
                backOff(attempt);
            }
            governor.watch().repeated(settings.market(), question.path(), trouble);
        }
    }

    private RawReply sent(Question question, Instant sent) throws IOException, InterruptedException {
        long begun = ticks.nanos();
        String outcome = "failed";
        try {
            RawReply reply = http.ask(question);
            outcome = Integer.toString(reply.status());
            if (reply.weightUsed().isPresent()) {
                governor.told(settings.market(), reply.weightUsed().getAsInt(), sent);
            }
            return reply;
        } finally {
            governor.watch()
                    .asked(settings.market(), question.path(), outcome, Duration.ofNanos(ticks.nanos() - begun));
        }
    }

    private void backOff(int attempt) throws InterruptedException, VenueUnavailable {
        long most = Math.min(settings.backoff().toNanos() << Math.min(attempt - 1, 20), LONGEST_BACKOFF.toNanos());
        long pause = random.nextLong(Math.max(most, 1));
        if (closed.await(pause, TimeUnit.NANOSECONDS)) {
            throw new VenueUnavailable("the client of " + settings.base() + " was closed", (Instant) null);
        }
    }

    private static String after(int attempts, String trouble) {
        return attempts == 1 ? trouble : trouble + " (the last of " + attempts + " attempts)";
    }

    private String told(Question question, String what) {
        return "GET " + question.target() + " of " + settings.base().getAuthority() + ": " + what;
    }

    @Override
    public void close() {
        closed.countDown();
        http.close();
    }
}
