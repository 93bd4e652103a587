package io.leadimport.examples.proof;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * A process that imports, to be killed. It says on standard output how far it is: {@code ready}, then each commit of the
 * import, then {@code acknowledged}. At the marker that it is given it waits for its end.
 */
public final class ImportProcess {
    static final String READY = "ready";
    static final String ACKNOWLEDGED = "acknowledged";
    static final String NEVER = "never";

    private ImportProcess() {}

    /**
     * Imports.
     *
     * @param args the database's URL, the import id, the number of leads, the marker at which to wait
     */
    public static void main(String[] args) throws SQLException {
        DataSource dataSource = ProofDatabase.at(args[0]);
        // an embedded H2 closes with its last connection
        try (Connection held = DriverManager.getConnection(args[0])) {
            held.isValid(0);
            AtomicBoolean storing = new AtomicBoolean();
            DataSource announcing = Announcing.over(dataSource, marker -> {
                if (storing.get()) {
                    say(marker, args[3]);
                }
            });
            LeadImporter importer = BrokenImport.importer(announcing, !args[0].startsWith("jdbc:h2:"));
            ImportRequest request = BrokenImport.request(args[1], Integer.parseInt(args[2]));
            try (CheckedImport checked = importer.check(request)) {
                say(READY, args[3]);
                storing.set(true);
                ImportOutcome outcome = checked.commit();
                if (outcome instanceof ImportOutcome.Imported) {
                    say(ACKNOWLEDGED, args[3]);
                }
            }
        }
    }

    private static void say(String marker, String waitAt) {
        System.out.println(marker);
        System.out.flush();
        while (marker.equals(waitAt)) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
