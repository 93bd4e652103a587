package io.leadimport.examples.cli;

import io.leadimport.examples.cli.file.CommandFiles;
import io.leadimport.examples.cli.file.OutputFile;
import io.leadimport.examples.cli.option.FormOption;
import io.leadimport.examples.cli.option.LanguageOption;
import io.leadimport.examples.cli.option.OptionalWhoOption;
import io.leadimport.form.LeadForm;
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

    @Mixin
    private FormOption form = new FormOption();

    @Mixin
    private OptionalWhoOption who = new OptionalWhoOption();

    @Option(
            names = "--guide",
            paramLabel = "GUIDE",
            description = "Also writes a guide to this file: what each column accepts")
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
        LeadForm leadForm = form.read();
        CommandFiles files = new CommandFiles().reads(form.file());
        try (OutputFile output = result.open(files);
                OutputFile guideFile = guide == null ? null : files.writes(guide)) {
            if (guideFile != null) {
                guideFile.write(out -> FormGuide.of(leadForm, who.submitter()).write(language.language(), out));
            }
            ResultOption.write(
                    streams,
                    output,
                    out -> CsvTemplate.of(leadForm, who.submitter()).write(out));
        }
        return ExitStatus.DONE.code();
    }
}
