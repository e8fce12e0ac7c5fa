package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tradingarena.schema.event.decision.TokenUsage;

/** A model that plays a script of replies and failures. */
final class ScriptedModel implements ModelClient {

    private final Deque<Object> script = new ArrayDeque<>();
    private final List<ModelCall> calls = new ArrayList<>();

    ScriptedModel says(String text) {
        script.add(new ModelReply(
                text,
                null,
                false,
                TokenUsage.of(1000, 50),
                new CallTiming(Duration.ZERO, Duration.ZERO, Duration.ZERO)));
        return this;
    }

    ScriptedModel declines(String words) {
        script.add(new ModelReply(
                null,
                null,
                false,
                words,
                TokenUsage.of(1000, 50),
                new CallTiming(Duration.ZERO, Duration.ZERO, Duration.ZERO)));
        return this;
    }

    ScriptedModel breaks(RuntimeException defect) {
        script.add(defect);
        return this;
    }

    ScriptedModel fails(ProviderFailure failure) {
        script.add(failure);
        return this;
    }

    List<ModelCall> calls() {
        return calls;
    }

    @Override
    public ModelReply ask(ModelCall call, Deadline deadline) {
        calls.add(call);
        Object next = script.size() > 1 ? script.remove() : script.element();
        if (next instanceof RuntimeException failure) {
            throw failure;
        }
        return (ModelReply) next;
    }
}
