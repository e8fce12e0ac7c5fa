package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradingarena.history.binance.AggregateTrade;

/** Trades of the REST interface. */
public final class TradeRows {

    private TradeRows() {}

    /**
     * The trades of an answer by rising id. Places that the venue keeps for trades of long ago that it cancelled (price and
     * quantity 0, no trade in it) are left out.
     *
     * @throws WireFault naming the trade, when the answer is something else
     */
    public static List<AggregateTrade> read(byte[] answer) throws WireFault {
        List<AggregateTrade> trades = new ArrayList<>();
        int row = 0;
        try (VenueJson json = VenueJson.over(answer)) {
            json.next();
            json.require(JsonToken.START_ARRAY, "the answer");
            long last = -1;
            while (json.next() != JsonToken.END_ARRAY) {
                row++;
                LetterFields fields = fields(json);
                long id = fields.whole('a');
                if (id <= last) {
                    throw new WireFault("id " + id + " does not come after " + last);
                }
                last = id;
                trade(fields, id).ifPresent(trades::add);
            }
            json.end();
        } catch (WireFault fault) {
            throw row == 0 ? fault : fault.at("trade " + row);
        }
        return trades;
    }

    private static Optional<AggregateTrade> trade(LetterFields fields, long id) throws WireFault {
        if (fields.whole('f') < 0 && fields.decimal('q').signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new AggregateTrade(
                id,
                fields.time('T'),
                fields.price('p'),
                fields.quantity('q'),
                Events.trades(fields.whole('f'), fields.whole('l')),
                fields.flag('m')));
    }

    private static LetterFields fields(VenueJson json) throws WireFault {
        json.require(JsonToken.START_OBJECT, "the trade");
        LetterFields fields = new LetterFields();
        for (String name = json.nextField(); name != null; name = json.nextField()) {
            if (LetterFields.fits(name)) {
                fields.take(json, name);
            } else {
                json.skip();
            }
        }
        json.require(JsonToken.END_OBJECT, "the end of the trade");
        return fields;
    }
}
