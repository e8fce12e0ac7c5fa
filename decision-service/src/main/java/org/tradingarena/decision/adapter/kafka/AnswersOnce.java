package org.tradingarena.decision.adapter.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.tradingarena.decision.application.AnswerRequest;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionRequested;

/**
 * Gives copies of one question the same answer while this process remembers it, so that a repeated question costs
 * nothing. Books elsewhere stay right without it: the first answer wins there.
 */
final class AnswersOnce {

    private static final int REMEMBERED = 1024;

    private final AnswerRequest answers;
    private final Map<DecisionRequested, CompletableFuture<DecisionAnswer>> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DecisionRequested, CompletableFuture<DecisionAnswer>> eldest) {
            return size() > REMEMBERED;
        }
    };

    AnswersOnce(AnswerRequest answers) {
        this.answers = answers;
    }

    DecisionAnswer answer(DecisionRequested request, long receivedNanos, long publishedNanos)
            throws InterruptedException {
        CompletableFuture<DecisionAnswer> mine = new CompletableFuture<>();
        CompletableFuture<DecisionAnswer> earlier;
        synchronized (remembered) {
            earlier = remembered.putIfAbsent(request, mine);
        }
        return earlier == null ? first(request, receivedNanos, publishedNanos, mine) : joined(earlier);
    }

    private DecisionAnswer first(
            DecisionRequested request, long receivedNanos, long publishedNanos, CompletableFuture<DecisionAnswer> mine)
            throws InterruptedException {
        try {
            DecisionAnswer answer = answers.answer(request, receivedNanos, publishedNanos);
            mine.complete(answer);
            return answer;
        } finally {
            if (!mine.isDone()) {
                mine.completeExceptionally(new InterruptedException("the first copy was not answered"));
                synchronized (remembered) {
                    remembered.remove(request);
                }
            }
        }
    }

    private static DecisionAnswer joined(CompletableFuture<DecisionAnswer> earlier) throws InterruptedException {
        try {
            return earlier.get();
        } catch (ExecutionException stopped) {
            InterruptedException interrupted = new InterruptedException("the first copy was not answered");
            interrupted.initCause(stopped);
            throw interrupted;
        }
    }
}
