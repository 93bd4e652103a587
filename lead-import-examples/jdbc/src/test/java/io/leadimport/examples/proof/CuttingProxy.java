package io.leadimport.examples.proof;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a client and a PostgreSQL server, and cuts the connection at one of the messages of the protocol (PostgreSQL,
 * "Frontend/Backend Protocol", "Message Formats"): what came before is passed on, of the message itself nothing or half.
 */
final class CuttingProxy implements Closeable {
    private static final int LENGTH_BYTES = 4;

    private final int serverPort;
    private final int cutAt;
    private final Cut cut;
    private final ServerSocket listening;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private int messages;
    private boolean wasCut;
    private String cutMessage = "none";

    /** What is cut, and for how long. */
    enum Cut {
        /** The message is lost; a new connection is served. */
        BEFORE_MESSAGE,
        /** Half of the message arrives; a new connection is served. */
        INSIDE_MESSAGE,
        /** The message is lost, and nobody can connect any more. */
        FOR_GOOD
    }

    /**
     * Begins to listen.
     *
     * @param serverPort the server
     * @param cutAt at which message, from 1, over all connections and both directions; 0 for none
     * @param cut how
     */
    CuttingProxy(int serverPort, int cutAt, Cut cut) throws IOException {
        this.serverPort = serverPort;
        this.cutAt = cutAt;
        this.cut = cut;
        listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        start("proxy", this::acceptAll);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many messages came by. */
    synchronized int messages() {
        return messages;
    }

    /** The message that was cut: who sent it, and its type. */
    synchronized String cutMessage() {
        return cutMessage;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // a socket was closed, here or at the other end
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void acceptAll() throws IOException {
        while (true) {
            Socket client = listening.accept();
            sockets.add(client);
            if (isDown()) {
                client.close();
                continue;
            }
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            sockets.add(server);
            start("client", () -> pump(client, server, "client", true));
            start("server", () -> pump(server, client, "server", false));
        }
    }

    private synchronized boolean isDown() {
        return wasCut && cut == Cut.FOR_GOOD;
    }

    /** Only the first message of a client has no type. */
    private void pump(Socket from, Socket to, String sender, boolean untyped) throws IOException {
        try (from;
                to) {
            // or each small message waits for the other end to acknowledge the one before
            to.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(from.getInputStream());
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to.getOutputStream()));
            boolean first = untyped;
            while (true) {
                int type = first ? 'S' : in.readUnsignedByte();
                int length = in.readInt();
                byte[] body = in.readNBytes(length - LENGTH_BYTES);
                boolean isCut = count(sender + " " + (first ? "startup" : (char) type));
                if (isCut && cut != Cut.INSIDE_MESSAGE) {
                    return;
                }
                if (!first) {
                    out.writeByte(type);
                }
                out.writeInt(length);
                out.write(body, 0, isCut ? body.length / 2 : body.length);
                out.flush();
                if (isCut) {
                    return;
                }
                first = false;
            }
        }
    }

    private synchronized boolean count(String message) {
        messages++;
        if (messages != cutAt) {
            return false;
        }
        wasCut = true;
        cutMessage = message;
        return true;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
