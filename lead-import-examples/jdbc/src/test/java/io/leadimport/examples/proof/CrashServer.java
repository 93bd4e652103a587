package io.leadimport.examples.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A PostgreSQL server that keeps what was committed when it is killed, and can be started again. */
final class CrashServer implements Closeable {
    private final Path data;
    private final EmbeddedPostgres server;

    private CrashServer(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static CrashServer start(Path data) throws IOException {
        return start(data, 0);
    }

    private static CrashServer start(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        return new CrashServer(data, (port == 0 ? builder : builder.setPort(port)).start());
    }

    /** Kills every process of the server, as {@code kill -9} does. */
    void kill() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** Starts it again at the same port after it was killed. */
    CrashServer restart() throws IOException {
        close();
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        return start(data, server.getPort());
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
