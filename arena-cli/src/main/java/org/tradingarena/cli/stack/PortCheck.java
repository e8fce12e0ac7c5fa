package org.tradingarena.cli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/** Says whether a TCP port on 127.0.0.1 is taken, and by whom where this user may see it. */
public final class PortCheck {
    private PortCheck() {}

    /** Whether somebody listens there now. */
    public static boolean busy(int port) {
        if (answers(port)) {
            return true;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether a connection is accepted there now. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 300);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The sentence for a busy port: which, whose, and the option that changes it; empty when the port is free.
     *
     * @param name the part's name as the option {@code --port} takes it
     */
    public static Optional<String> complaint(String name, int port) {
        if (!busy(port)) {
            return Optional.empty();
        }
        String owner = PortOwner.of(port).map(text -> " by " + text).orElse(" by another program");
        return Optional.of("port " + port + " (" + name + ") is taken" + owner
                + "; stop it or choose another with --port " + name + "=NUMBER");
    }
}
