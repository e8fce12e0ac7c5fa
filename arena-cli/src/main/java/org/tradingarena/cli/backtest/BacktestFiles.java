package org.tradingarena.cli.backtest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tradingarena.cli.terminal.Leaderboard;
import org.tradingarena.engine.backtest.BacktestResult;
import org.tradingarena.engine.backtest.SeatHistory;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.report.ClosedTrade;
import org.tradingarena.engine.statistics.report.EquitySample;
import org.tradingarena.engine.statistics.report.ReportedMeasure;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionStatus;

/**
 * The files of a back-test: {@code result.json} and {@code leaderboard.csv} in the form of {@code arena run}, as far as a
 * back-test has what stands there, and of the best seats {@code performance.csv}, {@code equity.csv} and {@code trades.csv}.
 * All that differs between two runs stands in the block {@code run} of the first.
 */
public final class BacktestFiles {
    private BacktestFiles() {}

    /** The result as one document. */
    public static ObjectNode document(BacktestResult result, double seconds) {
        ObjectNode document = ArenaJson.mapper().createObjectNode();
        document.put("status", CompetitionStatus.FINISHED.name());
        document.set("spec", ArenaJson.mapper().valueToTree(result.spec()));
        document.put("specSha256", Canonical.sha256(result.spec()));
        document.set("standings", ArenaJson.mapper().valueToTree(result.standings()));
        ArrayNode rounds = document.putArray("rounds");
        FrameGrid grid = FrameGrid.of(result.spec());
        for (int round = 1; round <= result.roundHashes().size(); round++) {
            rounds.addObject()
                    .put("round", round)
                    .put("sealedAt", grid.closeTime(grid.boundaryFrame(round)).toString())
                    .put("hash", result.roundHashes().get(round - 1));
        }
        document.put("rootHash", result.rootHash());
        document.set("counts", ArenaJson.mapper().valueToTree(result.counts()));
        document.putObject("trials")
                .put("count", result.performance().trials().count())
                .put("varianceOfSharpePerRound", result.performance().trials().variance());
        document.putObject("run")
                .put("by", "backtest")
                .put("seconds", seconds)
                .put("seatBarsPerSecond", result.counts().seatBars() / seconds);
        return document;
    }

    /** Writes the tables beside {@code result.json} into a folder that exists. */
    public static void writeTables(Path folder, BacktestResult result, int top) throws IOException {
        Files.writeString(
                folder.resolve("leaderboard.csv"),
                Leaderboard.csv(
                        result.standings().stream().map(BacktestText::place).toList()));
        List<SeatHistory> best = BacktestText.best(result, top);
        try (Writer performance = Files.newBufferedWriter(folder.resolve("performance.csv"));
                Writer equity = Files.newBufferedWriter(folder.resolve("equity.csv"));
                Writer trades = Files.newBufferedWriter(folder.resolve("trades.csv"))) {
            performance.write("seat,measure,value,reason,unit,convention\n");
            equity.write("seat,round,time,equity\n");
            trades.write("seat,opened,closed,notional,net_profit\n");
            for (SeatHistory seat : best) {
                for (ReportedMeasure measure : result.performance().of(seat).measures()) {
                    performance.write(line(seat, measure));
                }
                write(equity, seat);
                for (ClosedTrade trade : seat.trades()) {
                    trades.write(seat.seatId() + "," + trade.opened() + "," + trade.closed() + "," + trade.notional()
                            + "," + trade.netProfit() + "\n");
                }
            }
        }
    }

    private static void write(Writer equity, SeatHistory seat) throws IOException {
        int round = 0;
        for (EquitySample sample : seat.equityRecord().roundEnds()) {
            round++;
            equity.write(seat.seatId() + "," + round + "," + sample.at() + "," + sample.equity() + "\n");
        }
    }

    private static String line(SeatHistory seat, ReportedMeasure reported) {
        String value =
                switch (reported.measure()) {
                    case Measure.Measured measured -> measured.value() + ",";
                    case Measure.Undefined undefined -> "," + quoted(undefined.reason());
                };
        return seat.seatId() + "," + reported.name() + "," + value + "," + reported.unit() + ","
                + quoted(reported.convention()) + "\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
