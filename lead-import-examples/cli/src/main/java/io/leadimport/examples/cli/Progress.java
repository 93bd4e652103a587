package io.leadimport.examples.cli;

import io.leadimport.ImportProgress;
import io.leadimport.ImportProgress.Phase;
import io.leadimport.ProgressListener;
import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress bars, one for each pass over the file, if a person watches at a terminal. */
final class Progress implements ProgressListener, Closeable {
    private static final int KILOBYTE = 1_000;
    private static final int WIDTH = 80;

    private final Streams streams;
    private final Words words;
    private @Nullable Phase phase;
    private @Nullable ProgressBar bar;

    Progress(Streams streams, Words words) {
        this.streams = streams;
        this.words = words;
    }

    @Override
    public void progress(ImportProgress progress) {
        if (!streams.terminal()) {
            return;
        }
        if (bar == null || phase != progress.phase()) {
            close();
            phase = progress.phase();
            bar = newBar(progress);
        }
        bar.stepTo(progress.bytes());
        bar.setExtraMessage(words.text("progress.rows", progress.rows()));
    }

    private ProgressBar newBar(ImportProgress progress) {
        return new ProgressBarBuilder()
                .setTaskName(words.text(progress.phase() == Phase.CHECKING ? "progress.checking" : "progress.storing"))
                .setInitialMax(progress.totalBytes().orElse(-1))
                .setUnit(" kB", KILOBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(streams.err(), WIDTH))
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
