package org.tradingarena.decision.adapter.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.ModelReply;

/** Sends every call through the gate of its provider. */
public final class GatedModels implements ModelClient {

    private final ModelClient models;
    private final Map<String, ProviderGate> gates = new ConcurrentHashMap<>();

    /** @param models behind the gates */
    public GatedModels(ModelClient models) {
        this.models = models;
    }

    @Override
    public ModelReply ask(ModelCall call, Deadline deadline) throws InterruptedException {
        return gates.computeIfAbsent(call.provider().id(), id -> new ProviderGate(call.provider()))
                .ask(call, deadline, models);
    }
}
