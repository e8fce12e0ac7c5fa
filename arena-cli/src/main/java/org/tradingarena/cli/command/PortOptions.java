package org.tradingarena.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tradingarena.cli.stack.Ports;
import picocli.CommandLine.Option;

/** The option {@code --port name=number}, repeatable. */
public final class PortOptions {
    @Option(
            names = "--port",
            paramLabel = "PART=PORT",
            description =
                    "another port for gateway, market-data, decision, portfolio, kafka, kafka-controller, postgres,"
                            + " simulator, venue or venue-stream; repeatable")
    Map<String, Integer> ports = new LinkedHashMap<>();

    /** The documented ports with the changes that were asked for. */
    Ports ports() {
        Ports result = Ports.standard();
        for (Map.Entry<String, Integer> change : ports.entrySet()) {
            result = result.with(change.getKey(), change.getValue());
        }
        return result;
    }
}
