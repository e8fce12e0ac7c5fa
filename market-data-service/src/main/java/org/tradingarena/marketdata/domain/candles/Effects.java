package org.tradingarena.marketdata.domain.candles;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ArenaEvent;

/** What a flow wants done after something happened, gathered while it thinks. Not thread-safe. */
public final class Effects {

    private final List<ArenaEvent> events = new ArrayList<>();
    private @Nullable Ask ask;
    private boolean statusWanted;
    private boolean resubscription;
    private int impossible;

    void tell(List<ArenaEvent> more) {
        events.addAll(more);
    }

    void ask(Ask question) {
        ask = question;
    }

    void askStatus() {
        statusWanted = true;
    }

    void resubscribe() {
        resubscription = true;
    }

    void impossibleCandle() {
        impossible++;
    }

    /** Events to be told, in order. */
    public List<ArenaEvent> events() {
        return events;
    }

    /** A question for the history; null for none. */
    public @Nullable Ask ask() {
        return ask;
    }

    /** Whether it matters now if the venue has stopped trading in the symbol. */
    public boolean statusWanted() {
        return statusWanted;
    }

    /** Whether the stream has lost messages in silence and should be subscribed anew. */
    public boolean resubscription() {
        return resubscription;
    }

    /** Number of candles that could not be one. */
    public int impossibleCandles() {
        return impossible;
    }
}
