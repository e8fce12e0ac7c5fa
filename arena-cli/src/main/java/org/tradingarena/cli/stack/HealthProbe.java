package org.tradingarena.cli.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.BooleanSupplier;

/**
 * Whether a service says that it is ready.
 *
 * @param port its HTTP port on 127.0.0.1
 */
record HealthProbe(int port) implements BooleanSupplier {
    private static final int LIMIT_MILLIS = 1_000;

    @Override
    public boolean getAsBoolean() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException starting) {
            return false;
        }
    }
}
