package org.tradingarena.simulators.binance.stream;

/**
 * A message that is due.
 *
 * @param stream name as it stands in the envelope of combined streams
 * @param symbol in capitals; empty for the venue's own messages
 * @param due milliseconds of venue time
 * @param payload JSON
 */
record StreamEvent(String stream, String symbol, long due, String payload) {

    String text(boolean combined) {
        return combined ? "{\"stream\":\"" + stream + "\",\"data\":" + payload + "}" : payload;
    }
}
