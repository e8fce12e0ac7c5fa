package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.ManyCompetitions.inManyCompetitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.statistics.BoundaryReturns;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/** The Sharpe ratio that seats are told. */
class SharpePropertiesTest {

    /** From scratch means: from the accounts marked at the boundaries, which are in the ledger. */
    @Test
    void shouldBeThatOfTheMarkedAccountsThroughAnyRestart() {
        int[] told = {0};
        inManyCompetitions(sequence -> {
            Map<SeatId, List<Money>> equities = new HashMap<>();
            CompetitionFold fold = sequence.fold();
            for (FoldInput input : sequence.inputs()) {
                Outcome outcome = input.into(fold);
                outcome.events().stream()
                        .filter(AccountMarked.class::isInstance)
                        .map(AccountMarked.class::cast)
                        .forEach(marked -> equities.computeIfAbsent(marked.seatId(), seat -> new ArrayList<>())
                                .add(marked.equity()));
                for (DecisionRequested request : outcome.requests()) {
                    BoundaryReturns scratch = BoundaryReturns.NONE;
                    for (Money equity : equities.getOrDefault(request.seat().seatId(), List.of())) {
                        scratch = scratch.after(equity);
                    }
                    assertThat(request.account().sharpe()).isEqualTo(scratch.sharpe());
                    told[0] += request.account().sharpe() == null ? 0 : 1;
                }
                if (!outcome.requests().isEmpty()) {
                    fold = CompetitionFold.restore(RandomCompetition.ID, sequence.spec(), stored(fold.state()));
                }
            }
        });
        assertThat(told[0]).as("ratios compared").isGreaterThan(100);
    }

    private static FoldState stored(FoldState state) {
        try {
            return ArenaJson.mapper().readValue(Canonical.bytes(state), FoldState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
