package org.tradingarena.cli.stack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.store.StoredDatasets;

/** Turns settings into one plan per process: commands, ports, and who is told which address and which secret. */
final class Plans {
    private final StackSettings settings;
    private final Map<Part, List<Integer>> ports = new EnumMap<>(Part.class);
    private @Nullable PostgresServer postgres;

    Plans(StackSettings settings) {
        this.settings = settings;
        for (Part part : Part.values()) {
            List<Integer> replicas = new ArrayList<>(List.of(settings.ports().of(part)));
            while (replicas.size() < settings.replicasOf(part)) {
                replicas.add(Ports.freePort());
            }
            ports.put(part, replicas);
        }
    }

    int port(Part part, int replica) {
        return ports.getOrDefault(part, List.of()).get(replica);
    }

    synchronized PostgresServer postgres() {
        if (postgres == null) {
            StackHome home = settings.home();
            postgres = new PostgresServer(
                    PostgresProgram.unpackedIn(home.cache()),
                    home.postgresData(),
                    port(Part.POSTGRES, 0),
                    home.databasePassword(),
                    home.log(Part.POSTGRES.label()));
        }
        return postgres;
    }

    ProcessPlan of(Part part, int replica) {
        return switch (part) {
            case POSTGRES ->
                plan(part, replica, postgres().command(), Map.of(), () -> postgres()
                        .ready());
            case KAFKA ->
                plan(
                        part,
                        replica,
                        settings.programs().broker(settings.home().kafkaData(), settings.ports()),
                        Map.of(),
                        () -> PortCheck.answers(port(part, replica)));
            case SIMULATOR ->
                plan(
                        part,
                        replica,
                        settings.programs().simulator(port(part, replica)),
                        settings.environment(),
                        () -> PortCheck.answers(port(part, replica)));
            case VENUE ->
                plan(
                        part,
                        replica,
                        settings.programs()
                                .venue(
                                        port(part, replica),
                                        settings.ports().venueStream(),
                                        Objects.requireNonNullElse(settings.venue(), List.of())),
                        settings.environment(),
                        () -> PortCheck.answers(port(part, replica)));
            case MARKET_DATA, DECISION, PORTFOLIO, GATEWAY ->
                plan(
                        part,
                        replica,
                        settings.programs().commands().getOrDefault(part, List.of()),
                        serviceEnvironment(part, replica),
                        new HealthProbe(port(part, replica)));
        };
    }

    private ProcessPlan plan(
            Part part, int replica, List<String> command, Map<String, String> environment, BooleanSupplier ready) {
        String name = replica == 0 ? part.label() : part.label() + "-" + replica;
        Map<String, String> all = new HashMap<>(environment);
        all.put("MALLOC_ARENA_MAX", "2");
        return new ProcessPlan(
                name,
                command,
                all,
                part == Part.DECISION,
                part == Part.POSTGRES ? "INT" : "TERM",
                settings.home().log(name),
                ready);
    }

    private Map<String, String> serviceEnvironment(Part part, int replica) {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.putIfAbsent(
                StoredDatasets.FOLDER_VARIABLE, settings.home().datasets().toString());
        environment.put("ARENA_HTTP_PORT", Integer.toString(port(part, replica)));
        environment.put("ARENA_REPLICA", Integer.toString(replica));
        environment.put("ARENA_KAFKA", "127.0.0.1:" + port(Part.KAFKA, 0));
        environment.put("ARENA_PORTFOLIO_URL", "http://127.0.0.1:" + port(Part.PORTFOLIO, 0));
        environment.put("ARENA_DECISION_URL", "http://127.0.0.1:" + port(Part.DECISION, 0));
        environment.put("ARENA_MARKET_URL", "http://127.0.0.1:" + port(Part.MARKET_DATA, 0));
        environment.put("ARENA_SIMULATOR_URL", "http://127.0.0.1:" + port(Part.SIMULATOR, 0) + "/v1");
        if (settings.has(Part.VENUE)) {
            environment.putAll(simulatedVenue());
        }
        if (part == Part.MARKET_DATA && !settings.has(Part.VENUE)) {
            environment.putIfAbsent(
                    "ARENA_VENUE_PAUSE_FILE", settings.home().venuePause().toString());
        }
        if (part == Part.PORTFOLIO || part == Part.GATEWAY) {
            environment.put("ARENA_TOKEN", settings.home().token());
        }
        if (part == Part.PORTFOLIO) {
            environment.put("ARENA_DB_URL", postgres().jdbcUrl());
            environment.put("ARENA_DB_USER", PostgresServer.USER);
            environment.put("ARENA_DB_PASSWORD", settings.home().databasePassword());
        }
        if (part == Part.DECISION) {
            environment.putAll(settings.secrets());
        }
        return environment;
    }

    /** Every service must know it, since each of them reads from the addresses whether a market is simulated. */
    private Map<String, String> simulatedVenue() {
        String questions = "http://127.0.0.1:" + port(Part.VENUE, 0);
        String streams = "ws://127.0.0.1:" + settings.ports().venueStream();
        return Map.of(
                "ARENA_BINANCE_SPOT_URL", questions,
                "ARENA_BINANCE_SPOT_STREAM_URL", streams,
                "ARENA_BINANCE_FUTURES_URL", questions,
                "ARENA_BINANCE_FUTURES_STREAM_URL", streams + "/futures");
    }
}
