package org.tradingarena.marketdata.domain.candles;

import static org.tradingarena.marketdata.domain.candles.ScriptedVenue.START;

import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;

/** What happens to the messages of one generated case, drawn from its seed. */
final class Spoiling {

    private final Random random;
    private final Instant cutFrom;
    private final Instant cutTo;
    private final boolean historyWasDown;

    Spoiling(Random random, ScriptedVenue venue) {
        this.random = random;
        this.cutFrom = START.plusSeconds(20 + random.nextInt(200));
        this.cutTo = cutFrom.plusMillis(random.nextInt(60_000));
        this.historyWasDown = random.nextBoolean();
        venue.connected(cutTo);
        if (historyWasDown) {
            Instant from = START.plusSeconds(20 + random.nextInt(200));
            venue.historyDown(from, from.plusSeconds(random.nextInt(100)));
        }
    }

    boolean historyWasDown() {
        return historyWasDown;
    }

    Instant soon(Instant time) {
        return time.plusMillis(5 + random.nextInt(80));
    }

    /** Sends a message as the stream would have brought it: on time, late, twice, or not at all. */
    void send(Instant time, Consumer<Instant> message) {
        Instant arrival = soon(time);
        if (!arrival.isBefore(cutFrom) && arrival.isBefore(cutTo)) {
            return;
        }
        switch (random.nextInt(30)) {
            case 0 -> random.nextInt();
            case 1 -> message.accept(arrival.plusMillis(random.nextInt(3_000)));
            case 2 -> {
                message.accept(arrival);
                message.accept(arrival.plusMillis(random.nextInt(3_000)));
            }
            default -> message.accept(arrival);
        }
    }
}
