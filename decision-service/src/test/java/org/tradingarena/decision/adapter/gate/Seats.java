package org.tradingarena.decision.adapter.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.tradingarena.decision.application.ModelReply;

/** Seats that ask on threads of their own, until the test leaves. */
final class Seats implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();

    Future<ModelReply> sit(Callable<ModelReply> question) {
        FutureTask<ModelReply> asked = new FutureTask<>(question);
        threads.add(Thread.ofVirtual().start(asked));
        return asked;
    }

    /** Seats that can do nothing but wait. */
    long waiting() {
        return threads.stream()
                .map(Thread::getState)
                .filter(state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING)
                .count();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
