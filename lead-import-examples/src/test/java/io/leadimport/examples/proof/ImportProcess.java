package io.leadimport.examples.proof;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.examples.proof.BrokenImport.Way;
import io.leadimport.spi.ImportReceipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * A process that imports, to be killed. It says on standard output how far it is: {@code ready}, then each commit of the
 * import, then {@code acknowledged}. At the marker that it is given it
 * waits until it is killed, or told to go on. What it says last is when the import was stored.
 */
public final class ImportProcess {
    static final String READY = "ready";
    static final String ACKNOWLEDGED = "acknowledged";
    static final String NEVER = "never";

    private ImportProcess() {}

    /**
     * Imports.
     *
     * @param args the database's URL, the {@link Way} of storing leads, the import id, the number of leads, the marker at
     *     which to wait
     */
    public static void main(String[] args) throws SQLException, IOException {
        DataSource dataSource = ProofDatabase.at(args[0]);
        // an embedded H2 closes with its last connection
        try (Connection held = DriverManager.getConnection(args[0])) {
            held.isValid(0);
            AtomicBoolean storing = new AtomicBoolean();
            DataSource announcing = Announcing.over(dataSource, marker -> {
                try {
                    if (storing.get()) {
                        say(marker, args[4]);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            LeadImporter importer = BrokenImport.importer(announcing, Way.valueOf(args[1]));
            ImportRequest request = BrokenImport.request(args[2], Integer.parseInt(args[3]));
            try (CheckedImport checked = importer.check(request)) {
                say(READY, args[4]);
                storing.set(true);
                ImportOutcome outcome = checked.commit();
                if (outcome instanceof ImportOutcome.Imported imported) {
                    acknowledge(imported.receipt(), args[4]);
                } else if (outcome instanceof ImportOutcome.AlreadyImported already) {
                    acknowledge(already.receipt(), args[4]);
                }
            }
        }
    }

    private static void acknowledge(ImportReceipt receipt, String waitAt) throws IOException {
        say(ACKNOWLEDGED, waitAt);
        say(receipt.importedAt().toString(), waitAt);
    }

    private static void say(String marker, String waitAt) throws IOException {
        System.out.println(marker);
        System.out.flush();
        if (marker.equals(waitAt) && System.in.read() < 0) {
            throw new IllegalStateException("nobody is there any more");
        }
    }
}
