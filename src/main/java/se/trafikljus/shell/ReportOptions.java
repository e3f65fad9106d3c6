package se.trafikljus.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.trafikljus.audit.Texts;
import se.trafikljus.report.Format;
import se.trafikljus.report.ReportOrder;

/** What may be asked of every report: which formats, its title, its own text and its date. */
final class ReportOptions {

    private final Invocation invocation;
    private final List<Format> formats;
    private final ReportOrder order;

    /**
     * All formats, the usual title, no own text and today where nothing else is told.
     *
     * @throws se.trafikljus.Problem if the title holds what no text may hold
     */
    ReportOptions(
            Invocation invocation,
            List<Format> formats,
            @Nullable String title,
            @Nullable Path text,
            @Nullable LocalDate date) {
        if (title != null) {
            Texts.refuse("--title", title);
        }
        this.invocation = invocation;
        this.formats = formats.isEmpty() ? List.of(Format.values()) : List.copyOf(formats);
        this.order =
                new ReportOrder(
                        invocation.language(),
                        Optional.ofNullable(title).filter(words -> !words.isBlank()),
                        date == null ? invocation.today() : date,
                        Optional.ofNullable(text));
    }

    List<Format> formats() {
        return formats;
    }

    ReportOrder order() {
        return order;
    }

    /** Lets the files be written and told, with a bar on a terminal. */
    void write(Consumer<FileProgress> writing) {
        FileProgress progress = new FileProgress(invocation, formats);
        try {
            writing.accept(progress);
        } finally {
            progress.clear();
        }
        PersonalDataNote.tellOfFile(invocation, "--text", order.text().orElse(null));
    }
}
