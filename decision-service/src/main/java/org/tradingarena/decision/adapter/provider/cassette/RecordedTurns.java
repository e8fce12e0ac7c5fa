package org.tradingarena.decision.adapter.provider.cassette;

import java.time.LocalDate;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.application.PricingDays;
import org.tradingarena.decision.application.ProviderFailure;

/**
 * Around the gates while a cassette is recorded: keeps the turn of every call, after the exchange that it led to. A question
 * that is asked again after a kill takes the turns that it took before.
 */
final class RecordedTurns implements ModelClient, PricingDays {

    private final CassetteRecorder recorder;
    private final ModelClient gated;
    private final ModelClient models;

    /**
     * Turns of one recording.
     *
     * @param gated models behind their gates
     * @param models the same without gates, over the recorder
     */
    RecordedTurns(CassetteRecorder recorder, ModelClient gated, ModelClient models) {
        this.recorder = recorder;
        this.gated = gated;
        this.models = models;
    }

    @Override
    public ModelReply ask(ModelCall call, Deadline deadline) throws InterruptedException {
        CassetteTurn earlier = recorder.earlierTurns().next(key(call));
        if (earlier != null) {
            return earlier.taken(call, deadline, models);
        }
        try {
            ModelReply reply = gated.ask(call, deadline);
            recorder.keep(CassetteTurn.sent(call, reply.timing().waited()).line());
            return reply;
        } catch (ProviderFailure failure) {
            recorder.keep((failure.sent()
                            ? CassetteTurn.sent(call, failure.timing().waited())
                            : CassetteTurn.held(call, failure))
                    .line());
            throw failure;
        }
    }

    @Override
    public LocalDate of(ModelCall call) {
        CassetteTurn earlier = recorder.earlierTurns().peek(key(call));
        return earlier == null ? call.asking().day() : earlier.day();
    }

    private static String key(ModelCall call) {
        return CassetteRecorder.again(call.asking().question(), CanonicalCall.key(call));
    }
}
