package org.tradingarena.cli.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.tradingarena.cli.client.Place;

/** The standings as text and as CSV. */
public final class Leaderboard {
    private static final String CSV_HEADER =
            "rank,seat,name,equity,total_return,trades,wins,fees,max_drawdown,failures,cost_usd";

    private Leaderboard() {}

    /** A table, best seat first. */
    public static List<String> lines(List<Place> places) {
        Table table = new Table(">#", "seat", ">equity", ">return", ">trades", ">won", ">fees", ">drawdown", ">failed");
        for (Place place : places) {
            table.row(
                    Integer.toString(place.rank()),
                    place.name(),
                    rounded(place.equity()),
                    percent(place.totalReturn()),
                    Integer.toString(place.trades()),
                    place.trades() == 0 ? "-" : plain(share(place.wins(), place.trades())),
                    rounded(place.fees()),
                    percent(place.maxDrawdown()),
                    Integer.toString(place.failures()));
        }
        return table.lines();
    }

    /** Comma-separated values with a header, exact decimals, ended by a line feed. */
    public static String csv(List<Place> places) {
        StringBuilder csv = new StringBuilder(CSV_HEADER).append('\n');
        for (Place place : places) {
            csv.append(String.join(
                            ",",
                            Integer.toString(place.rank()),
                            quoted(place.seatId()),
                            quoted(place.name()),
                            place.equity().toPlainString(),
                            place.totalReturn().toPlainString(),
                            Integer.toString(place.trades()),
                            Integer.toString(place.wins()),
                            place.fees().toPlainString(),
                            place.maxDrawdown().toPlainString(),
                            Integer.toString(place.failures()),
                            place.costUsd().toPlainString()))
                    .append('\n');
        }
        return csv.toString();
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_EVEN);
    }

    private static String rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String percent(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + " %";
    }

    private static String plain(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).toPlainString() + " %";
    }

    private static String quoted(String text) {
        // A leading sign or formula character would be executed by a spreadsheet.
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
