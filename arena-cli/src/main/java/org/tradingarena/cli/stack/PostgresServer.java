package org.tradingarena.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL in a folder of its own, with durable commits: what it acknowledged survives a kill.
 *
 * @param program the unpacked programs
 * @param data its data folder, initialised at the first start and kept
 * @param port on 127.0.0.1; there is no Unix socket
 * @param password of the user {@code arena}
 * @param log where the initialisation writes, and later the server
 */
record PostgresServer(PostgresProgram program, Path data, int port, String password, Path log) {
    static final String USER = "arena";
    static final String DATABASE = "arena";

    /** The server's command line; {@code fsync} and {@code synchronous_commit} are said, not assumed. */
    List<String> command() {
        return program.command(
                "postgres",
                List.of(
                        "-D", data.toString(),
                        "-c", "port=" + port,
                        "-c", "listen_addresses=127.0.0.1",
                        "-c", "unix_socket_directories=",
                        "-c", "fsync=on",
                        "-c", "synchronous_commit=on",
                        "-c", "full_page_writes=on",
                        "-c", "max_connections=80",
                        "-c", "shared_buffers=48MB",
                        "-c", "jit=off",
                        "-c", "timezone=UTC"));
    }

    /** Creates the data folder when there is none; about a second. */
    void initialise() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        try {
            Files.createDirectories(data.getParent());
            Path secret = Files.createTempFile(
                    data.getParent(),
                    "initdb",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(secret, password + "\n", StandardCharsets.US_ASCII);
                run(program.command(
                        "initdb",
                        List.of(
                                "-D",
                                data.toString(),
                                "-U",
                                USER,
                                "-A",
                                "scram-sha-256",
                                "--pwfile=" + secret,
                                "-E",
                                "UTF8",
                                "--locale=C",
                                "-k")));
            } finally {
                Files.delete(secret);
            }
        } catch (IOException e) {
            throw new StackException("cannot initialise PostgreSQL in " + data + ": " + e.getMessage(), e);
        }
    }

    /** Whether it takes connections now; creates the database {@code arena} on the way. */
    boolean ready() {
        if (!PortCheck.answers(port)) {
            return false;
        }
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
            return true;
        } catch (SQLException starting) {
            return false;
        }
    }

    /** The JDBC address of the arena's database. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "1");
        login.setProperty("socketTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, login);
    }

    private void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StackException("PostgreSQL's initdb failed; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while PostgreSQL was being initialised", e);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl();
    }
}
