package org.tradingarena.portfolio;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** A market whose bar n opens at 100 + n and closes at 100.5 + n, where no other bar is given. */
record HandFedMarket(CompetitionId competition, CompetitionSpec spec, Map<Long, Bar> unusual) {

    MarketFrame frame(long number) {
        Symbol symbol = spec.market().symbols().getFirst();
        Instant open = spec.market().start().plus(spec.market().step().multipliedBy(number));
        Price opening = new Price(BigDecimal.valueOf(100 + number));
        Price closing = new Price(new BigDecimal("100.5").add(BigDecimal.valueOf(number)));
        Bar usual = Bar.of(symbol, opening, closing, opening, closing, Quantity.of("1"), 5);
        Bar bar = unusual.getOrDefault(number, usual);
        Instant close = open.plus(spec.market().step());
        return new MarketFrame(competition, number, open, close, List.of(bar), boundary(close, symbol, bar.close()));
    }

    private @Nullable Boundary boundary(Instant close, Symbol symbol, Price lastClose) {
        Duration played = Duration.between(spec.market().start(), close);
        if (played.toMillis() % spec.decisionInterval().toMillis() != 0) {
            return null;
        }
        Snapshot snapshot = new Snapshot(close, List.of(new SymbolSnapshot(symbol, lastClose, null, List.of())));
        int round = (int) played.dividedBy(spec.decisionInterval());
        return new Boundary(round, close, true, snapshot, Canonical.sha256(snapshot));
    }
}
