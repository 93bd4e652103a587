package io.leadimport.examples.cli;

import io.leadimport.OutcomeUnknownException;
import io.leadimport.examples.cli.database.DatabaseUnavailableException;
import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.examples.jdbc.StoreFailedException;
import io.leadimport.form.InvalidFormException;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.LeadImportException;
import io.leadimport.spi.LeadsNotStoredException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reports in one line what went wrong, and returns the exit status. */
final class Failure {
    private Failure() {}

    /** Reports the failure of a command that stores. */
    static int report(Throwable thrown, Streams streams) {
        return report(thrown, streams, "failed, nothing was stored: ");
    }

    /** Reports the failure of a command that only reads. */
    static int reportReading(Throwable thrown, Streams streams) {
        return report(thrown, streams, "failed: ");
    }

    private static int report(Throwable thrown, Streams streams, String failed) {
        if (thrown instanceof RefusedException
                || thrown instanceof InvalidFormException
                || thrown instanceof ImportIdTakenException) {
            streams.complain("lead-import: " + thrown.getMessage());
            return ExitStatus.REFUSED.code();
        }
        if (thrown instanceof OutcomeUnknownException unknown) {
            streams.complain("lead-import: outcome unknown: " + causes(unknown)
                    + ". Run the same command again with --import-id " + unknown.importId()
                    + ": it stores the leads, or says that they are stored already");
            return ExitStatus.UNKNOWN.code();
        }
        if (thrown instanceof StoreFailedException store && store.isOutcomeUnknown()) {
            streams.complain("lead-import: outcome unknown: " + causes(thrown) + ". Run the same command again");
            return ExitStatus.UNKNOWN.code();
        }
        streams.complain("lead-import: " + failed + causes(thrown));
        return ExitStatus.FAILED.code();
    }

    private static String causes(Throwable thrown) {
        List<String> causes = new ArrayList<>();
        // the line already says that nothing was stored
        Throwable first =
                thrown instanceof LeadsNotStoredException && thrown.getCause() != null ? thrown.getCause() : thrown;
        for (Throwable cause = first; cause != null && causes.size() < 5; cause = cause.getCause()) {
            causes.add(describe(cause));
        }
        return String.join("; cause: ", causes);
    }

    /** Shows the message only of exceptions that never quote a cell: leads are personal data. */
    static String describe(Throwable thrown) {
        boolean harmless = thrown instanceof LeadImportException
                || thrown instanceof StoreFailedException
                || thrown instanceof DatabaseUnavailableException
                || thrown instanceof IOException
                || namesOnlyAClass(thrown);
        String name = thrown.getClass().getName();
        if (harmless && name.startsWith("io.leadimport.")) {
            return String.valueOf(thrown.getMessage());
        }
        return harmless ? name + ": " + thrown.getMessage() : name;
    }

    /** A linkage error quotes the name of a class; the exception of an initializer may quote anything. */
    private static boolean namesOnlyAClass(Throwable thrown) {
        return thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError);
    }
}
