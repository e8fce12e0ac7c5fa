package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.IntentFixture.close;
import static org.tradingarena.engine.referee.SpecFixture.BTC;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.types.Money;

/** What a way there and back costs and earns, at random prices, sizes, sides, leverages and costs. */
class RoundTripPropertiesTest {
    private static final String[] LEVERAGES = {"1", "2", "5", "10"};

    /** I11. */
    @Test
    void shouldLoseExactlyTheCostsOfARoundTripAtOnePrice() {
        inManyTrips(trip -> {
            PerpetualStory story = trip.there(1, trip.from()).back(trip.from());

            Money costs = story.all(OrderFilled.class).stream()
                    .map(fill -> fill.fee().plus(fill.spreadCost()).plus(fill.slippageCost()))
                    .reduce(Money.ZERO, Money::plus);
            assertThat(story.all(OrderFilled.class)).hasSize(2);
            assertThat(Money.of("100000").minus(story.book().cash())).isEqualTo(costs);
        });
    }

    /** I12: twice the cash and twice the size make twice the profit. */
    @Test
    void shouldMakeTwiceAsMuchOfTwiceAsMuch() {
        inManyTrips(trip -> {
            Money once = trip.there(1, trip.from()).back(trip.to()).book().cash();
            Money twice = trip.there(2, trip.from()).back(trip.to()).book().cash();

            assertThat(twice).isEqualTo(once.plus(once));
        });
    }

    private interface Property {
        void check(Trip trip);
    }

    /** From here to there, and what it is done with; on spot long and without leverage. */
    private record Trip(
            boolean spot,
            CostModel costs,
            IntentAction side,
            BigDecimal units,
            String leverage,
            String from,
            String to) {
        /** The same with one thing less to think about. */
        List<Trip> simpler() {
            CostModel free = CostFixture.free().model();
            return Stream.of(
                            new Trip(spot, free, side, units, leverage, from, to),
                            new Trip(spot, costs, side, BigDecimal.ONE, leverage, from, to),
                            new Trip(spot, costs, side, units, "1", from, to),
                            new Trip(spot, costs, side, units, leverage, "100", "101"),
                            new Trip(spot, costs, IntentAction.ENTER_LONG, units, leverage, from, to))
                    .filter(trip -> !trip.equals(this))
                    .toList();
        }

        Journey there(int times, String price) {
            SpecFixture alone =
                    spot ? SpecFixture.anEmptySpec().seat(SpecFixture.ALICE).rounds(400) : PerpetualStory.aloneSpec();
            SpecFixture spec =
                    alone.costs(costs).cash(String.valueOf(100_000 * times)).minNotional("0");
            PerpetualStory story = PerpetualStory.of(spec, price)
                    .decides(IntentFixture.of(BTC, side)
                            .units(units.multiply(BigDecimal.valueOf(times)).toPlainString())
                            .times(leverage)
                            .intent())
                    .nextRound();
            return new Journey(story);
        }
    }

    private record Journey(PerpetualStory story) {
        PerpetualStory back(String price) {
            story.decides(close(BTC)).flat(price);
            return story;
        }
    }

    private static void inManyTrips(Property property) {
        SplittableRandom random = new SplittableRandom(ManyCompetitions.SEED);
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(100, 100_000);
            boolean spot = random.nextBoolean();
            Trip trip = new Trip(
                    spot,
                    CostFixture.free()
                            .taker(random.nextBoolean() ? "0.001" : "0")
                            .slippage(random.nextBoolean() ? "0.0013" : "0")
                            .halfSpreadBps(random.nextBoolean() ? "2.5" : "0")
                            .model(),
                    spot || random.nextBoolean() ? IntentAction.ENTER_LONG : IntentAction.ENTER_SHORT,
                    BigDecimal.valueOf(random.nextInt(1, 9_000), 3),
                    spot ? "1" : LEVERAGES[random.nextInt(LEVERAGES.length)],
                    BigDecimal.valueOf(from, 2).toPlainString(),
                    BigDecimal.valueOf(from + random.nextInt(-from / 20, from / 20), 2)
                            .toPlainString());
            if (failure(property, trip) != null) {
                Trip shortest = simplest(property, trip);
                throw new AssertionError(
                        "broken by -Darena.seed=" + ManyCompetitions.SEED + ": " + trip + ", and by " + shortest,
                        failure(property, shortest));
            }
        }
    }

    /** Leaves out what is not needed to break the property. */
    private static Trip simplest(Property property, Trip broken) {
        return broken.simpler().stream()
                .filter(simpler -> failure(property, simpler) != null)
                .findFirst()
                .map(simpler -> simplest(property, simpler))
                .orElse(broken);
    }

    private static @Nullable Throwable failure(Property property, Trip trip) {
        try {
            property.check(trip);
            return null;
        } catch (AssertionError | RuntimeException broken) {
            return broken;
        }
    }
}
