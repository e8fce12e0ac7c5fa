package org.tradingarena.engine.market;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.market.CandlePoint;

/** A candle of the series, written out once however many snapshots show it. */
final class ShownCandle {

    private final CandlePoint point;
    private @Nullable String text;

    ShownCandle(CandlePoint point) {
        this.point = point;
    }

    CandlePoint point() {
        return point;
    }

    String text() {
        if (text == null) {
            text = Canonical.text(point);
        }
        return text;
    }
}
