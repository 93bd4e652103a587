package io.leadimport.examples.cli;

import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The entry of the command line. */
@Command(
        name = "lead-import",
        description = {
            "Imports CSV files of leads: all leads of a file or none. Reports every problem at once.",
            "WHO is admin:USER or partner:PARTNER_ID/USER_ID.",
            "URL is a JDBC URL such as jdbc:sqlite:leads.db or jdbc:postgresql://HOST/NAME?user=USER"
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:imported, already imported, or a dry run without errors and open questions; done",
            "1:rejected because of what is in the file, open questions included, in a dry run too",
            "2:wrong usage, a file that is not there, a form that is refused, an import ID that stands for something else",
            "3:failed, and nothing was stored",
            "4:failed, and whether leads are stored is not known",
            "5:the import or dry run is done, but an output could not be written"
        })
public final class LeadImportCommand {
    /** What Java puts for bytes of an argument that it cannot decode. */
    private static final char UNREADABLE = '\uFFFD';

    /** The commands that store nothing. */
    private static final Set<String> READING = Set.of("template", "ids", "inspect", "leads");

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    private LeadImportCommand() {}

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.exit(run(Streams.ofProcess(), args));
    }

    /** Runs a command in this process and returns its exit status. */
    static int run(Streams streams, String... args) {
        if (Stream.of(args).anyMatch(arg -> arg.indexOf(UNREADABLE) >= 0)) {
            // ids that differ only in such characters would look equal
            streams.complain("lead-import: expected arguments in the charset of this terminal's locale, and one holds a"
                    + " character that is not: set LC_ALL to a UTF-8 locale, such as C.UTF-8");
            streams.err().flush();
            return ExitStatus.REFUSED.code();
        }
        CommandLine commandLine = new CommandLine(new LeadImportCommand())
                .addSubcommand(new InitCommand(streams))
                .addSubcommand(new TemplateCommand(streams))
                .addSubcommand(new IdsCommand(streams))
                .addSubcommand(new InspectCommand(streams))
                .addSubcommand(new ImportCommand(streams))
                .addSubcommand(new LeadsCommand(streams))
                .addSubcommand("approve", ReviewCommand.approve(streams))
                .addSubcommand("decline", ReviewCommand.decline(streams))
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(streams.outWriter())
                .setErr(streams.errWriter())
                .setParameterExceptionHandler((e, arguments) -> refuse(e, streams))
                .setExecutionExceptionHandler((e, command, parsed) -> READING.contains(command.getCommandName())
                        ? Failure.reportReading(e, streams)
                        : Failure.report(e, streams));
        int status = execute(commandLine, streams, args);
        if (streams.out().checkError() && status == ExitStatus.DONE.code()) {
            streams.complain("lead-import: could not write standard output");
            status = ExitStatus.NOT_WRITTEN.code();
        }
        streams.err().flush();
        return status;
    }

    private static int execute(CommandLine commandLine, Streams streams, String... args) {
        try {
            return commandLine.execute(args);
        } catch (Error e) {
            return Failure.report(e, streams);
        }
    }

    private static int refuse(ParameterException e, Streams streams) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        streams.complain(command + ": " + e.getMessage() + ". See " + command + " --help");
        return ExitStatus.REFUSED.code();
    }
}
