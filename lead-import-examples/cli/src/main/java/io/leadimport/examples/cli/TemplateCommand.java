package io.leadimport.examples.cli;

import io.leadimport.form.LeadForm;
import io.leadimport.spi.Submitter;
import io.leadimport.template.CsvTemplate;
import io.leadimport.template.FormGuide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the CSV template of a form. */
@Command(name = "template", description = "Writes the CSV template: the columns of the form.")
final class TemplateCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--form", required = true, paramLabel = "FORM", description = "The form: a Table Schema in JSON")
    private Path form = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "WHO",
            converter = WhoConverter.class,
            description = "Who will fill it: admin:USER (if not given) or partner:PARTNER_ID/USER_ID")
    private Submitter submitter = Submitter.admin("anybody");

    @Option(
            names = "--guide",
            paramLabel = "GUIDE",
            description = "Also writes, to a file of its own, what each column accepts")
    private @Nullable Path guide;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private ResultOption result = new ResultOption();

    TemplateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        LeadForm leadForm = FormFile.read(form);
        CommandFiles files = new CommandFiles().reads(form);
        try (OutputFile output = result.open(files);
                OutputFile guideFile = guide == null ? null : files.writes(guide)) {
            if (guideFile != null) {
                guideFile.write(out -> FormGuide.of(leadForm, submitter).write(language.language(), out));
            }
            ResultOption.write(
                    streams, output, out -> CsvTemplate.of(leadForm, submitter).write(out));
        }
        return ExitStatus.DONE.code();
    }
}
