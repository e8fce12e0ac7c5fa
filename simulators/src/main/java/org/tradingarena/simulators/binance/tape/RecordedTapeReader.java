package org.tradingarena.simulators.binance.tape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Reads the trades out of recordings of combined streams. */
final class RecordedTapeReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Raw trades by symbol and number; a second copy of a number replaces the first. */
    private final Map<String, Map<Long, Raw>> raw = new LinkedHashMap<>();

    RecordedTape read(List<Path> files) {
        files.forEach(this::readFile);
        if (raw.isEmpty()) {
            throw new IllegalArgumentException("No '@trade' message in " + files + ", so there is no market to play");
        }
        List<Pair> pairs = new ArrayList<>();
        Map<String, List<AggTrade>> trades = new LinkedHashMap<>();
        raw.forEach((symbol, byNumber) -> {
            Pair pair = Pair.of(symbol, decimals(byNumber, Raw::price), decimals(byNumber, Raw::quantity));
            pairs.add(pair);
            trades.put(symbol, exact(byNumber, pair));
        });
        return new RecordedTape(pairs, trades);
    }

    private void readFile(Path file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.contains("@trade\"")) {
                    add(line, file, number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tape " + file + " cannot be read", e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private void add(String line, Path file, int number) {
        try {
            JsonNode data = JSON.readTree(line.substring(line.indexOf('{'))).path("data");
            Raw trade = new Raw(
                    data.required("T").longValue(),
                    new BigDecimal(data.required("p").asText()),
                    new BigDecimal(data.required("q").asText()),
                    data.required("m").booleanValue());
            raw.computeIfAbsent(data.required("s").asText(), none -> new TreeMap<>())
                    .put(data.required("t").longValue(), trade);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + ", line " + number + ": not a recorded trade (" + e.getMessage() + ")", e);
        }
    }

    private static int decimals(Map<Long, Raw> trades, Function<Raw, BigDecimal> number) {
        return trades.values().stream()
                .mapToInt(trade ->
                        Math.max(0, number.apply(trade).stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    private static List<AggTrade> exact(Map<Long, Raw> trades, Pair pair) {
        List<AggTrade> exact = new ArrayList<>(trades.size());
        trades.forEach((number, trade) -> exact.add(new AggTrade(
                number,
                number,
                1,
                trade.time,
                trade.price.movePointRight(pair.priceDecimals()).longValueExact(),
                trade.quantity.movePointRight(pair.quantityDecimals()).longValueExact(),
                trade.buyerIsMaker)));
        return exact;
    }

    private record Raw(long time, BigDecimal price, BigDecimal quantity, boolean buyerIsMaker) {}
}
