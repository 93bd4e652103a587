package io.leadimport.examples.cli;

import io.leadimport.OutcomeUnknownException;
import io.leadimport.examples.jdbc.StoreFailedException;
import io.leadimport.form.InvalidFormException;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.LeadImportException;
import io.leadimport.spi.LeadsNotStoredException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Says in a line what went wrong. */
final class Failure {
    private Failure() {}

    /** Tells why a command that stores failed, and gives the exit status. */
    static int tell(Throwable thrown, Streams streams) {
        return tell(thrown, streams, "failed, nothing was stored: ");
    }

    /** Tells why a command that only reads failed, and gives the exit status. */
    static int tellOfReading(Throwable thrown, Streams streams) {
        return tell(thrown, streams, "failed: ");
    }

    private static int tell(Throwable thrown, Streams streams, String failed) {
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
        // that nothing was stored is said already
        Throwable first =
                thrown instanceof LeadsNotStoredException && thrown.getCause() != null ? thrown.getCause() : thrown;
        for (Throwable cause = first; cause != null && causes.size() < 5; cause = cause.getCause()) {
            causes.add(describe(cause));
        }
        return String.join("; cause: ", causes);
    }

    /** Messages are shown only where they are known to hold no cell value: leads are personal data. */
    static String describe(Throwable thrown) {
        boolean harmless = thrown instanceof LeadImportException
                || thrown instanceof StoreFailedException
                || thrown instanceof DatabaseUnavailableException
                || thrown instanceof IOException
                || isOfClasses(thrown);
        String name = thrown.getClass().getName();
        if (harmless && name.startsWith("io.leadimport.")) {
            return String.valueOf(thrown.getMessage());
        }
        return harmless ? name + ": " + thrown.getMessage() : name;
    }

    /** What is missing is the name of a class. An initializer, however, fails with a message of any kind. */
    private static boolean isOfClasses(Throwable thrown) {
        return thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError);
    }
}
