package org.tradingarena.simulators.binance.stream;

import java.util.List;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.fault.FaultBoard.Posted;
import org.tradingarena.simulators.binance.fault.Subject;
import org.tradingarena.simulators.binance.fault.VenueFault;

/** Carries out the faults that end connections. */
final class SocketFaults {

    /** How long after its warning a connection ends, unless its rule says otherwise; in milliseconds. */
    private static final long USUAL_NOTICE = 10_000;

    private static final long DAY = 86_400_000;
    private static final int GOING_AWAY = 1001;

    private final FaultBoard board;
    private final StreamTally tally;

    SocketFaults(FaultBoard board, StreamTally tally) {
        this.board = board;
        this.tally = tally;
    }

    void act(List<StreamSocket> sockets, long now, Closing closing) {
        for (Posted drop : board.of(VenueFault.DROP)) {
            if (drop.holds(now) && drop.occasions().compareAndSet(0, 1)) {
                concerned(sockets, drop).forEach(socket -> closing.close(socket, 0, "drop"));
            }
        }
        for (Posted shutdown : board.of(VenueFault.SERVER_SHUTDOWN)) {
            shutDown(concerned(sockets, shutdown), shutdown, now, closing);
        }
        for (Posted cut : board.of(VenueFault.DAY_CUT)) {
            if (cut.holds(now)) {
                long longest = cut.rule().terms().lagOr(DAY);
                concerned(sockets, cut).stream()
                        .filter(socket -> now - socket.openedVenue() >= longest)
                        .forEach(socket -> closing.close(socket, GOING_AWAY, "day-cut"));
            }
        }
    }

    private void shutDown(List<StreamSocket> sockets, Posted shutdown, long now, Closing closing) {
        List<StreamSocket> warned = sockets.stream()
                .filter(socket -> socket.openedVenue() <= shutdown.from())
                .toList();
        if (now >= shutdown.from() && shutdown.occasions().compareAndSet(0, 1)) {
            for (StreamSocket socket : warned) {
                EventText text = new EventText(socket.market(), board.clockShift(socket.market(), now));
                StreamEvent event = new StreamEvent("!serverShutdown", "", now, text.serverShutdown(now));
                socket.wire().send(event.text(socket.combined()));
                tally.sent();
            }
        }
        long end = shutdown.from() + shutdown.rule().terms().lagOr(USUAL_NOTICE);
        if (now >= end && shutdown.occasions().compareAndSet(1, 2)) {
            warned.forEach(socket -> closing.close(socket, GOING_AWAY, "server-shutdown"));
        }
    }

    private static List<StreamSocket> concerned(List<StreamSocket> sockets, Posted rule) {
        return sockets.stream()
                .filter(socket -> rule.rule().target().concerns(Subject.connection(socket.market())))
                .toList();
    }

    /** Ends a connection; status 0 breaks it without a word. */
    interface Closing {
        void close(StreamSocket socket, int status, String reason);
    }
}
