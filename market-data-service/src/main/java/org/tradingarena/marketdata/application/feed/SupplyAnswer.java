package org.tradingarena.marketdata.application.feed;

/** Whether the market of a competition could be opened. */
public sealed interface SupplyAnswer {

    /** It is open. */
    record Opened(FrameSupply supply) implements SupplyAnswer {}

    /**
     * It never can be.
     *
     * @param code stable name of the reason
     * @param message names the field, what is there instead, and what to do
     */
    record Refused(String code, String message) implements SupplyAnswer {}

    /** The competition was over before it was. */
    record Over() implements SupplyAnswer {}
}
