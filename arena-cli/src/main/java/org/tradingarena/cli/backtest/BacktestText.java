package org.tradingarena.cli.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tradingarena.cli.client.Place;
import org.tradingarena.cli.terminal.Leaderboard;
import org.tradingarena.cli.terminal.Table;
import org.tradingarena.engine.backtest.BacktestCounts;
import org.tradingarena.engine.backtest.BacktestResult;
import org.tradingarena.engine.backtest.SeatHistory;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.report.PerformanceReport;
import org.tradingarena.engine.statistics.report.ReportedMeasure;
import org.tradingarena.schema.event.ledger.Standing;

/** What a back-test shows on the terminal. */
public final class BacktestText {
    private static final int[] PERCENTILES = {5, 25, 50, 75, 95};
    private static final List<String> MEASURES = List.of(
            "totalReturn",
            "benchmarkReturn",
            "maxDrawdown",
            "sharpePerRound",
            "sortinoPerRound",
            "probabilisticSharpePerRound",
            "deflatedSharpe",
            "sharpe",
            "cagr",
            "trades",
            "winRate",
            "profitFactor",
            "exposure",
            "tradingCosts");

    private BacktestText() {}

    /** The best seats, and the spread of the returns where there are more. */
    public static List<String> leaderboard(BacktestResult result, int top) {
        List<Standing> standings = result.standings();
        List<String> lines = new ArrayList<>(Leaderboard.lines(
                standings.stream().limit(top).map(BacktestText::place).toList()));
        if (standings.size() > top) {
            lines.add("… " + standings.size() + " seats; return at the percentiles"
                    + percentiles(standings.reversed().stream()
                            .map(Standing::totalReturn)
                            .toList()));
        }
        return lines;
    }

    private static String percentiles(List<BigDecimal> ascending) {
        StringBuilder text = new StringBuilder();
        for (int percentile : PERCENTILES) {
            // Nearest rank: the smallest value that at least this share of the seats does not exceed.
            int rank = (int) Math.ceil(percentile / 100.0 * ascending.size());
            BigDecimal percent =
                    ascending.get(Math.max(0, rank - 1)).movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
            text.append("  ")
                    .append(percentile)
                    .append("th ")
                    .append(percent.toPlainString())
                    .append(" %");
        }
        return text.toString();
    }

    /** A standing as the leaderboard shows it. */
    static Place place(Standing standing) {
        return new Place(
                standing.rank(),
                standing.seatId().value(),
                standing.name(),
                standing.equity().value(),
                standing.totalReturn(),
                standing.trades(),
                standing.wins(),
                standing.fees().value(),
                standing.maxDrawdown(),
                standing.failures(),
                standing.costUsd());
    }

    /** The performance of the best seats, a column for each, with the convention behind every figure. */
    public static List<String> performance(BacktestResult result, int top) {
        List<SeatHistory> best = best(result, top);
        List<PerformanceReport> reports =
                best.stream().map(result.performance()::of).toList();
        List<String> headers = new ArrayList<>(List.of("measure"));
        best.forEach(seat -> headers.add(">" + seat.seatId()));
        headers.add("convention");
        Table table = new Table(headers.toArray(String[]::new));
        Map<String, String> missing = new TreeMap<>();
        for (String name : MEASURES) {
            List<String> cells = new ArrayList<>(List.of(name));
            for (PerformanceReport report : reports) {
                cells.add(number(report.named(name), missing));
            }
            cells.add(reports.getFirst().named(name).convention());
            table.row(cells.toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>(table.lines());
        missing.forEach((reason, names) -> lines.add("- : " + reason + " (" + names + ")"));
        return lines;
    }

    private static String number(ReportedMeasure reported, Map<String, String> missing) {
        return switch (reported.measure()) {
            case Measure.Measured measured -> String.format(Locale.ROOT, "%.4f", measured.value());
            case Measure.Undefined undefined -> {
                missing.merge(
                        undefined.reason(),
                        reported.name(),
                        (known, name) -> List.of(known.split(", ")).contains(name) ? known : known + ", " + name);
                yield "-";
            }
        };
    }

    /** The histories of the best seats, best first. */
    static List<SeatHistory> best(BacktestResult result, int top) {
        Map<String, SeatHistory> histories = new TreeMap<>();
        result.seats().forEach(seat -> histories.put(seat.seatId().value(), seat));
        List<SeatHistory> best = new ArrayList<>();
        for (Standing standing : result.standings().stream().limit(top).toList()) {
            SeatHistory history = histories.get(standing.seatId().value());
            if (history == null) {
                throw new IllegalStateException("seat " + standing.seatId() + " has a standing and no history");
            }
            best.add(history);
        }
        return best;
    }

    /** What was done, and how fast. */
    public static String summary(BacktestResult result, double seconds) {
        BacktestCounts counts = result.counts();
        return String.format(
                Locale.ROOT,
                "%,d frames, %,d rounds, %,d fills, %,d seat-bars in %.1f s: %,.0f seat-bars/s",
                counts.frames(),
                counts.rounds(),
                counts.fills(),
                counts.seatBars(),
                seconds,
                counts.seatBars() / seconds);
    }
}
