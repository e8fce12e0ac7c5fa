package org.tradingarena.portfolio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy that can be cut: connections break and new ones are refused until it is mended. */
final class CuttableProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int target;
    private volatile boolean cut;

    CuttableProxy(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void cut() {
        cut = true;
        sockets.forEach(CuttableProxy::drop);
        sockets.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                if (cut) {
                    drop(client);
                    continue;
                }
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(database);
                Thread.ofVirtual().start(() -> copy(client, database));
                Thread.ofVirtual().start(() -> copy(database, client));
            }
        } catch (IOException closed) {
            sockets.forEach(CuttableProxy::drop);
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            drop(from);
        } finally {
            drop(to);
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
