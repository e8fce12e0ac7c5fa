package org.tradingarena.simulators.binance.stream;

import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.fault.FaultBoard.Posted;
import org.tradingarena.simulators.binance.fault.Subject;
import org.tradingarena.simulators.binance.fault.VenueFault;

/** Sends events over connections, or does what a fault does to them. */
final class Delivery {

    private static final int PADDED = 66_000;

    private final FaultBoard board;
    private final StreamTally tally;

    Delivery(FaultBoard board, StreamTally tally) {
        this.board = board;
        this.tally = tally;
    }

    void deliver(StreamSocket socket, StreamEvent event) {
        Subject subject = Subject.message(socket.market(), event.symbol(), event.stream());
        if (withheld(socket, subject, event.due())) {
            tally.withheld();
            return;
        }
        String text = event.text(socket.combined());
        if (board.strikes(VenueFault.HALF_MESSAGE, subject, event.due()) != null) {
            text = text.substring(0, text.length() / 2);
        }
        Posted split = board.strikes(VenueFault.SPLIT, subject, event.due());
        boolean twice = board.strikes(VenueFault.DUPLICATE, subject, event.due()) != null;
        if (socket.held() == null && board.strikes(VenueFault.REORDER, subject, event.due()) != null) {
            socket.hold(text);
            return;
        }
        send(socket, text, split);
        if (twice) {
            send(socket, text, split);
        }
        String held = socket.held();
        if (held != null) {
            socket.hold(null);
            send(socket, held, null);
        }
    }

    private boolean withheld(StreamSocket socket, Subject subject, long due) {
        Posted silence = board.holds(VenueFault.SILENCE, subject, due);
        return (silence != null && socket.openedVenue() <= silence.from())
                || board.holds(VenueFault.CUT, subject, due) != null;
    }

    private void send(StreamSocket socket, String text, @Nullable Posted split) {
        if (split == null) {
            socket.wire().send(text);
        } else {
            String padded = text + " ".repeat(Math.max(0, PADDED - text.length()));
            socket.wire().sendInPieces(padded, split.rule().terms().size());
        }
        tally.sent();
    }
}
