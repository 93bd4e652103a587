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
 * A proxy between a client and a PostgreSQL server that cuts the connection at a given message of the protocol (PostgreSQL,
 * "Frontend/Backend Protocol", "Message Formats"): it passes on all earlier messages, and none or half of this one.
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

    /** The way of cutting. */
    enum Cut {
        /** The message is lost; new connections work. */
        BEFORE_MESSAGE,
        /** Half of the message arrives; new connections work. */
        INSIDE_MESSAGE,
        /** The message is lost; new connections are refused. */
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

    /** Returns the number of messages so far. */
    synchronized int messages() {
        return messages;
    }

    /** Returns the sender and the type of the message that was cut. */
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
                        // one of the sockets was closed
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

    /** The first message of a client has no type. */
    private void pump(Socket from, Socket to, String sender, boolean untyped) throws IOException {
        try (from;
                to) {
            // otherwise each small message waits for the acknowledgement of the one before
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
