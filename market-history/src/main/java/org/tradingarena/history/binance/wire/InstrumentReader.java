package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tradingarena.history.binance.VenueFilter;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueInstrument.TradingStatus;
import org.tradingarena.schema.types.Symbol;

/** The list of instruments in {@code exchangeInfo}. */
final class InstrumentReader {

    private static final Pattern WRITABLE = Pattern.compile("[A-Z0-9]{1,12}/[A-Z0-9]{2,8}");
    private static final String PERPETUAL = "PERPETUAL";

    private final List<VenueInstrument> instruments = new ArrayList<>();
    private int unwritable;
    private boolean found;

    void readAll(VenueJson json) throws WireFault {
        json.require(JsonToken.START_ARRAY, "symbols");
        found = true;
        while (json.next() != JsonToken.END_ARRAY) {
            readOne(json);
        }
    }

    List<VenueInstrument> instruments() {
        return instruments;
    }

    int unwritable() {
        return unwritable;
    }

    boolean found() {
        return found;
    }

    private void readOne(VenueJson json) throws WireFault {
        json.require(JsonToken.START_OBJECT, "an instrument");
        NamedFields fields = new NamedFields();
        List<VenueFilter> filters = List.of();
        for (String name = json.nextField(); name != null; name = json.nextField()) {
            if ("filters".equals(name)) {
                filters = FilterReader.read(json);
            } else {
                fields.take(json, name);
            }
        }
        json.require(JsonToken.END_OBJECT, "the end of an instrument");
        keep(fields, filters);
    }

    private void keep(NamedFields fields, List<VenueFilter> filters) throws WireFault {
        String contract = fields.maybe("contractType");
        if (contract != null && !contract.endsWith(PERPETUAL)) {
            return;
        }
        String name = fields.text("symbol");
        String pair = fields.text("baseAsset") + "/" + fields.text("quoteAsset");
        if (!VenueSymbols.possible(name) || !WRITABLE.matcher(pair).matches()) {
            unwritable++;
            return;
        }
        try {
            instruments.add(VenueInstrument.of(new Symbol(pair), name, status(fields, contract == null), filters));
        } catch (IllegalArgumentException contradiction) {
            throw new WireFault(name + ": " + contradiction.getMessage());
        }
    }

    /** Every word that is not known to allow trading stops it. */
    private static TradingStatus status(NamedFields fields, boolean spot) {
        String status = fields.maybe("status");
        if ("CANCEL_ONLY".equals(status)) {
            return TradingStatus.CANCEL_ONLY;
        }
        boolean allowed = !spot || fields.flagOr("isSpotTradingAllowed", true);
        return "TRADING".equals(status) && allowed ? TradingStatus.TRADING : TradingStatus.HALTED;
    }
}
