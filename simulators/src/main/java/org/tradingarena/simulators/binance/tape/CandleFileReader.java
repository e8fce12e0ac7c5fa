package org.tradingarena.simulators.binance.tape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files of candles; the symbol is told from the name of the file. */
final class CandleFileReader {

    private static final Pattern SYMBOL =
            Pattern.compile("(?<![A-Z0-9])[A-Z0-9]{2,15}(USDT|USDC|FDUSD|BUSD|USD|BTC|ETH)");

    CandleFiles read(List<Path> files) {
        Map<String, Map<Long, CandleLine>> lines = new TreeMap<>();
        files.forEach(file -> readFile(file, lines.computeIfAbsent(symbol(file), none -> new TreeMap<>())));
        long step =
                lines.values().stream().mapToLong(CandleFileReader::step).min().orElse(Long.MAX_VALUE);
        if (step == Long.MAX_VALUE || 86_400_000L % step != 0) {
            throw new IllegalArgumentException("The candles of " + files + " have no common step that divides a day");
        }
        List<Pair> pairs = new ArrayList<>();
        Map<String, BaseCandle[]> candles = new HashMap<>();
        lines.forEach((symbol, each) -> {
            Pair pair = pair(symbol, each);
            pairs.add(pair);
            candles.put(symbol, new CandleNumbering(pair, step).candles(each.values()));
        });
        return new CandleFiles(step, pairs, candles);
    }

    private static String symbol(Path file) {
        Matcher matcher = SYMBOL.matcher(file.getFileName().toString());
        if (!matcher.find()) {
            throw new IllegalArgumentException("The name of " + file + " holds no symbol such as BTCUSDT");
        }
        return matcher.group();
    }

    private static void readFile(Path file, Map<Long, CandleLine> into) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The candles " + file + " cannot be read", e);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || (i == 0 && CandleLine.isHeader(lines.get(i)))) {
                continue;
            }
            try {
                CandleLine line = CandleLine.parse(lines.get(i));
                into.put(line.time(), line);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        if (into.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no candle");
        }
    }

    private static long step(Map<Long, CandleLine> lines) {
        long step = Long.MAX_VALUE;
        long before = Long.MIN_VALUE;
        for (long time : lines.keySet()) {
            step = before == Long.MIN_VALUE ? step : Math.min(step, time - before);
            before = time;
        }
        return step;
    }

    /** Grains in which every candle has the lots that its four prices need. */
    private static Pair pair(String symbol, Map<Long, CandleLine> lines) {
        int price = 0;
        int quantity = 0;
        for (CandleLine line : lines.values()) {
            price = Math.max(price, line.priceDecimals());
            quantity = Math.max(quantity, line.leastQuantityDecimals());
        }
        return Pair.of(symbol, price, quantity);
    }
}
