package org.tradingarena.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionStarted;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.MarkPrice;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Writes the ledger of a made-up competition: seeded, so that the same script gives the same events. */
public final class LedgerScript {

    public static final Instant START = Instant.parse("2013-11-25T06:00:00Z");
    private static final Symbol SYMBOL = new Symbol("BTC/USD");
    private static final Duration INTERVAL = Duration.ofMinutes(3);
    private static final Money CASH = Money.of("100");
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final CompetitionId competition;
    private final int rounds;
    private final Random random = new Random(7);
    private final Map<SeatId, Book> books = new LinkedHashMap<>();
    private final List<Envelope> ledger = new ArrayList<>();
    private final CompetitionSpec spec;
    private Instant now = START;
    private double price = 812.4;

    /** What a seat of the script owns. */
    private static final class Book {
        private double cash = 100;
        private double held;
        private double cost;
        private double fees;
        private double peak = 100;
        private double drawdown;
        private int trades;
        private int wins;

        double equity(double price) {
            return cash + held * price;
        }
    }

    public LedgerScript(String competition, int rounds) {
        this.competition = new CompetitionId(competition);
        this.rounds = rounds;
        this.spec = spec(rounds);
        spec.seats().forEach(seat -> books.put(seat.seatId(), new Book()));
    }

    /** The whole ledger, from the start to the end. */
    public List<Envelope> ledger() {
        if (!ledger.isEmpty()) {
            return ledger;
        }
        add(new CompetitionStarted(competition, -1, "Replay of 2013", spec, HASH));
        mark(0);
        for (int round = 1; round <= rounds; round++) {
            play(round);
        }
        add(new CompetitionFinished(competition, frame(), now, rounds, standings(), HASH));
        return ledger;
    }

    /** The head of the competition on the list of competitions. */
    public CompetitionChanged head(long version, CompetitionStatus status, Instant createdAt) {
        return new CompetitionChanged(
                competition,
                version,
                "Replay of 2013",
                spec,
                new Pacing(null),
                status,
                0,
                0,
                List.of(new LeftOutSeat(new SeatId("gpt"), "GPT-5", "OPENAI_API_KEY is not set.")),
                createdAt);
    }

    public CompetitionId competition() {
        return competition;
    }

    private void play(int round) {
        now = START.plus(INTERVAL.multipliedBy(round));
        add(new RoundOpened(
                competition,
                frame(),
                round,
                now,
                new SnapshotRef(3, round, frame(), HASH),
                List.of(new MarkPrice(SYMBOL, priceNow()))));
        int answered = 0;
        for (SeatSpec seat : spec.seats()) {
            decide(round, seat);
            answered++;
        }
        add(new RoundDecided(competition, frame(), round, answered, 0));
        now = now.plus(INTERVAL);
        price = Math.max(500, price * (1 + random.nextGaussian() * 0.006 + 0.0007));
        mark(round);
        add(new RoundClosed(competition, frame(), round, now, standings(), HASH));
    }

    private void decide(int round, SeatSpec seat) {
        Book book = books.get(seat.seatId());
        double draw = random.nextDouble();
        boolean hodl = "buy-and-hold".equals(seat.decider().rule());
        if (seat.decider().kind() == DeciderKind.LLM && draw < 0.06) {
            add(new DecisionRecorded(
                    competition,
                    frame(),
                    round,
                    seat.seatId(),
                    RecordedOutcome.FAILED,
                    "REPLY_UNPARSEABLE",
                    "The reply held no JSON object: \"I would <b>wait</b> for a clearer trend\"",
                    List.of(),
                    0,
                    TokenUsage.of(812, 40),
                    BigDecimal.ZERO,
                    640));
            return;
        }
        IntentAction action = IntentAction.HOLD;
        if (book.held == 0 && (hodl || draw < 0.22)) {
            action = IntentAction.ENTER_LONG;
        } else if (!hodl && book.held > 0 && draw > 0.8) {
            action = IntentAction.CLOSE;
        }
        BigDecimal size = hodl ? BigDecimal.ONE : new BigDecimal("0.8");
        Intent intent = intent(action, size);
        add(new DecisionRecorded(
                competition,
                frame(),
                round,
                seat.seatId(),
                draw > 0.97 ? RecordedOutcome.REPAIRED : RecordedOutcome.VALID,
                null,
                null,
                List.of(intent),
                0,
                TokenUsage.NONE,
                BigDecimal.ZERO,
                12));
        if (action == IntentAction.ENTER_LONG && draw < 0.02) {
            add(new OrderDenied(
                    competition,
                    frame(),
                    round,
                    seat.seatId(),
                    null,
                    SYMBOL,
                    Side.BUY,
                    "CONFIDENCE_TOO_LOW",
                    Map.of("confidence", "0.31", "minimum", "0.55")));
        } else if (action == IntentAction.ENTER_LONG) {
            buy(round, seat.seatId(), book, size.doubleValue());
        } else if (action == IntentAction.CLOSE) {
            sell(round, seat.seatId(), book);
        }
    }

    private void buy(int round, SeatId seat, Book book, double share) {
        double paid = price * 1.001;
        double quantity = book.cash * share / (paid * 1.001);
        double fee = quantity * paid * 0.001;
        book.cash -= quantity * paid + fee;
        book.held = quantity;
        book.cost = quantity * paid;
        book.fees += fee;
        fill(round, seat, Side.BUY, quantity, paid, fee, null, book);
    }

    private void sell(int round, SeatId seat, Book book) {
        double got = price * 0.999;
        double quantity = book.held;
        double fee = quantity * got * 0.001;
        double gain = quantity * got - book.cost;
        book.cash += quantity * got - fee;
        book.held = 0;
        book.fees += fee;
        book.trades++;
        book.wins += gain - 2 * fee > 0 ? 1 : 0;
        fill(round, seat, Side.SELL, quantity, got, fee, money(gain), book);
        add(new PositionClosed(
                competition,
                frame(),
                seat,
                SYMBOL,
                PositionSide.LONG,
                quantity(quantity),
                START,
                now,
                money(book.cost),
                money(quantity * got),
                money(gain),
                money(2 * fee),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                money(gain - 2 * fee),
                FillTrigger.DECISION,
                false,
                null));
    }

    private void fill(
            int round,
            SeatId seat,
            Side side,
            double quantity,
            double paid,
            double fee,
            @org.jspecify.annotations.Nullable Money realised,
            Book book) {
        String order = "r" + round + "/" + seat + "/" + SYMBOL;
        add(new OrderFilled(
                competition,
                frame() + 1,
                round,
                seat,
                order,
                order + "/" + (frame() + 1),
                now,
                SYMBOL,
                side,
                PositionSide.LONG,
                FillTrigger.DECISION,
                quantity(quantity),
                Quantity.of("0"),
                Leverage.NONE,
                priceNow(),
                new Price(decimal(paid, 2)),
                Money.ZERO,
                money(quantity * price * 0.001),
                money(fee),
                Money.ZERO,
                realised,
                money(book.cash),
                quantity(book.held),
                money(book.held == 0 ? 0 : book.cost),
                null));
    }

    private void mark(int round) {
        books.forEach((seat, book) -> {
            double equity = book.equity(price);
            book.peak = Math.max(book.peak, equity);
            book.drawdown = Math.min(book.drawdown, equity / book.peak - 1);
            add(new AccountMarked(
                    competition,
                    frame(),
                    round,
                    seat,
                    now,
                    money(book.cash),
                    money(book.held * price),
                    money(equity),
                    money(book.held == 0 ? 0 : book.held * price - book.cost),
                    money(book.held * price)));
        });
    }

    private List<Standing> standings() {
        List<Map.Entry<SeatId, Book>> order = books.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<SeatId, Book> one) -> -one.getValue().equity(price)))
                .toList();
        List<Standing> standings = new ArrayList<>();
        for (Map.Entry<SeatId, Book> one : order) {
            Book book = one.getValue();
            standings.add(new Standing(
                    standings.size() + 1,
                    one.getKey(),
                    name(one.getKey()),
                    money(book.equity(price)),
                    decimal(book.equity(price) / 100 - 1, 10),
                    book.trades,
                    book.wins,
                    Money.ZERO,
                    money(book.held == 0 ? 0 : book.held * price - book.cost),
                    money(book.fees),
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    decimal(book.drawdown, 10),
                    0,
                    BigDecimal.ZERO));
        }
        return standings;
    }

    private String name(SeatId seat) {
        return spec.seats().stream()
                .filter(one -> one.seatId().equals(seat))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private void add(LedgerEvent event) {
        long sequence = ledger.size() + 1;
        ledger.add(Envelope.of(
                        competition + "/ledger/" + sequence,
                        "portfolio-service",
                        competition.value(),
                        now,
                        now,
                        null,
                        event)
                .atSequence(sequence));
    }

    private long frame() {
        return Duration.between(START, now).toMinutes() - 1;
    }

    private Price priceNow() {
        return new Price(decimal(price, 2));
    }

    private static Money money(double amount) {
        return new Money(decimal(amount, 6));
    }

    private static Quantity quantity(double amount) {
        return new Quantity(decimal(amount, 8));
    }

    private static BigDecimal decimal(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    private static Intent intent(IntentAction action, BigDecimal size) {
        BigDecimal confidence = new BigDecimal("0.72");
        return switch (action) {
            case ENTER_LONG -> Intent.enterLong(SYMBOL, size, confidence, reasoning(action));
            case CLOSE -> Intent.close(SYMBOL, confidence, reasoning(action));
            case HOLD, ENTER_SHORT -> Intent.hold(SYMBOL, confidence, reasoning(action));
        };
    }

    private static String reasoning(IntentAction action) {
        return switch (action) {
            case ENTER_LONG ->
                "Price is above EMA20 and EMA50, MACD is positive and rising, RSI 61 leaves room before overbought.";
            case CLOSE -> "Momentum fades: MACD histogram turned negative and RSI fell through 50. Taking the result.";
            case HOLD, ENTER_SHORT ->
                "No edge after costs: the expected move is smaller than a round trip of fees and slippage.";
        };
    }

    private static CompetitionSpec spec(int rounds) {
        MarketSpec market = new MarketSpec(
                MarketSource.REPLAY,
                "bitstamp-2013",
                "Bitstamp BTC/USD, November 2013 (real trades)",
                false,
                VenueKind.SPOT,
                null,
                List.of(Instrument.spot(SYMBOL, new BigDecimal("0.01"), new BigDecimal("0.00000001"), Money.of("1"))),
                Duration.ofMinutes(1),
                START.minus(Duration.ofHours(6)),
                START,
                Instant.parse("2013-12-01T16:02:00Z"));
        return new CompetitionSpec(
                "classic",
                market,
                INTERVAL,
                rounds,
                true,
                Duration.ofMinutes(2),
                20,
                List.of(Timeframe.values()),
                CostModel.spot(new BigDecimal("0.001"), new BigDecimal("0.001"), BigDecimal.ZERO, Duration.ZERO, 10),
                RiskLimits.simple(new BigDecimal("0.55"), BigDecimal.ONE),
                CASH,
                List.of(
                        rule("hodl", "Buy and hold", "buy-and-hold"),
                        rule("ema", "EMA cross", "ema-cross"),
                        rule("rsi", "RSI reversion", "rsi-reversion"),
                        rule("dice", "Random 7", "random"),
                        new SeatSpec(
                                new SeatId("sim"),
                                "Simulated model",
                                new DeciderSpec(
                                        DeciderKind.LLM,
                                        null,
                                        Map.of(),
                                        "simulator",
                                        "sim-trader-1",
                                        "classic",
                                        "classic/v1",
                                        null,
                                        true),
                                Duration.ofSeconds(30))),
                7);
    }

    private static SeatSpec rule(String id, String name, String rule) {
        return new SeatSpec(new SeatId(id), name, DeciderSpec.rule(rule, Map.of()), Duration.ofSeconds(5));
    }
}
