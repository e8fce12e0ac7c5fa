package org.tradingarena.simulators.binance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.fault.VenueScenario;
import org.tradingarena.simulators.binance.tape.CandleTape;
import org.tradingarena.simulators.binance.tape.RecordedTape;
import org.tradingarena.simulators.binance.tape.VenueTape;
import org.tradingarena.simulators.scenario.TimeLength;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the simulated venue as a process until it is told to stop. */
@Command(
        name = "binance-simulator",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Public market data in the layouts of Binance, spot and USD-M perpetuals; simulated and labelled so.")
public final class BinanceSimulator implements Callable<Integer> {

    private static final Duration LONGEST_UNIT = Duration.ofDays(366);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            defaultValue = "8092",
            description = "TCP port of REST and archives on the loopback interface; 0 for any (default 8092)")
    private int port;

    @Option(
            names = "--stream-port",
            description = "TCP port of WebSockets and of /control; 0 for any (default: the port after --port)")
    private @Nullable Integer streamPort;

    @Option(
            names = "--tape",
            description = "Recording of combined streams, '<ns> <json>' per line, .gz or not; repeatable")
    private List<Path> recordings = new ArrayList<>();

    @Option(
            names = "--candles",
            description = "File of candles whose name holds the symbol; repeatable, one step for all")
    private List<Path> candles = new ArrayList<>();

    @Option(
            names = "--symbols",
            split = ",",
            defaultValue = "BTCUSDT,ETHUSDT,SOLUSDT,BNBUSDT,XRPUSDT,DOGEUSDT",
            description = "Symbols of the synthetic market, without --tape and --candles (default: ${DEFAULT-VALUE})")
    private List<String> symbols = new ArrayList<>();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all that is made up (default 1)")
    private long seed;

    @Option(names = "--speed", defaultValue = "1", description = "Venue seconds per real second, 1..1000 (default 1)")
    private int speed;

    @Option(
            names = "--start",
            description = "Moment of the tape at which the venue begins, such as 2025-05-01T00:00:00Z")
    private @Nullable String start;

    @Option(
            names = "--shift-to-now",
            arity = "0..1",
            fallbackValue = "1m",
            description = "Move the tape so that it plays now, by a whole number of this length (1m unless given); the"
                    + " synthetic market plays now anyway, unless --start is given")
    private @Nullable String shift;

    @Option(names = "--scenario", description = "File of faults, see docs/reference/binance-simulator.md")
    private @Nullable Path scenario;

    @Option(names = "--archive-microseconds", description = "Write spot archives in microseconds")
    private boolean microseconds;

    /** Starts the process; its exit code is 0 after a clean stop, 1 when a port is taken, 2 for wrong options. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BinanceSimulator()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        VenueBuilder described = described();
        try (BinanceVenue venue = described.start()) {
            announce(venue);
            CountDownLatch stop = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop"));
            stop.await();
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println(e.getMessage() + ": choose another port with --port or --stream-port");
            return 1;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return 0;
    }

    private VenueBuilder described() {
        try {
            boolean synthetic = recordings.isEmpty() && candles.isEmpty();
            VenueBuilder venue = BinanceVenue.on(tape())
                    .seed(seed)
                    .speed(speed)
                    .withFaults(faults())
                    .ports(port, streamPort == null ? (port == 0 ? 0 : port + 1) : streamPort);
            if (start != null) {
                venue.startingAt(moment(start));
            } else if (synthetic) {
                venue.startingAt(Instant.now());
            }
            if (shift != null) {
                venue.shiftedToNow(TimeLength.between(shift, Duration.ofMillis(1), LONGEST_UNIT));
            }
            return microseconds ? venue.archivesInMicroseconds() : venue;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private VenueTape tape() {
        if (!recordings.isEmpty() && !candles.isEmpty()) {
            throw new IllegalArgumentException("Give either --tape or --candles: a venue plays one market");
        }
        if (!recordings.isEmpty()) {
            return RecordedTape.read(recordings);
        }
        return candles.isEmpty() ? CandleTape.synthetic(symbols, seed) : CandleTape.files(candles, seed);
    }

    private List<VenueFaultRule> faults() {
        Path file = scenario;
        if (file == null) {
            return List.of();
        }
        try {
            return VenueScenario.parse(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("The scenario " + file + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The scenario " + file + ", " + e.getMessage(), e);
        }
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "--start '" + text + "' is not a moment in UTC; write 2025-05-01T00:00:00Z", e);
        }
    }

    private void announce(BinanceVenue venue) {
        spec.commandLine()
                .getOut()
                .printf(
                        "Binance simulator: simulated market data, seed %d, venue time %s at speed %d, REST %s, spot"
                                + " streams %s, futures streams %s, control %s/control/faults%n",
                        seed,
                        venue.now(),
                        speed,
                        venue.baseUrl(),
                        venue.spotSocketUrl(),
                        venue.futuresSocketUrl(),
                        venue.controlUrl());
        spec.commandLine().getOut().flush();
    }
}
