package io.leadimport.examples.benchmark;

import io.leadimport.examples.database.PostgresServer;

/** Unpacks PostgreSQL, for which {@link StoreBenchmark} has too little memory. */
final class UnpackServer {
    private UnpackServer() {}

    /**
     * Starts a server once.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PostgresServer.freshUrl();
    }
}
