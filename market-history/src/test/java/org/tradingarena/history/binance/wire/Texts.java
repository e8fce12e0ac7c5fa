package org.tradingarena.history.binance.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.tradingarena.schema.testing.SharedData;

/** Messages as the venue documents them, and as others recorded them. */
final class Texts {

    static final List<String> RECORDINGS = List.of(
            "cryptofeed-BINANCE.ws.1.0.txt",
            "cryptofeed-BINANCE_FUTURES.ws.1.0.txt",
            "cryptofeed-BINANCE_TR.ws.1.0.txt",
            "cryptofeed-BINANCE_US.ws.1.0.txt",
            "btcusdt_20240808.gz",
            "btcusdt_20240809.gz");

    static final String KLINE = """
            {"e":"kline","E":1681154040004,"s":"XEMUSDT","k":{"t":1681153980000,"T":1681154039999,"s":"XEMUSDT",\
            "i":"1m","f":35012468,"L":35012468,"o":"0.04110000","c":"0.04110000","h":"0.04110000","l":"0.04110000",\
            "v":"243.00000000","n":1,"x":true,"q":"9.98730000","V":"243.00000000","Q":"9.98730000","B":"0"}}""";

    static final String AGG_TRADE_OF_FUTURES = """
            {"e":"aggTrade","E":1626992741575,"a":16599292,"s":"CTKUSDT","p":"1.01100","q":"10","f":23961322,\
            "l":23961325,"T":1626992741421,"m":false}""";

    static final String AGG_TRADE_OF_SPOT = """
            {"e":"aggTrade","E":1633998523963,"s":"NKNUSDT","a":15683430,"p":"0.35280000","q":"58.00000000",\
            "f":19862790,"l":19862790,"T":1633998523963,"m":true,"M":true}""";

    static final String MARK_PRICE = """
            {"e":"markPriceUpdate","E":1562305380000,"s":"BTCUSDT","p":"11794.15000000","i":"11784.62659091",\
            "P":"11784.25641265","r":"-0.00038167","T":1562306400000}""";

    private static final Pattern LINE = Pattern.compile("[\\d.]+:? (\\{.*)");

    private Texts() {}

    static String wrapped(String stream, String event) {
        return "{\"stream\":\"" + stream + "\",\"data\":" + event + "}";
    }

    /** The messages of a recording, without the lines that are none. */
    static List<String> recorded(String name) {
        Path file = SharedData.file("binance-websocket/" + name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
