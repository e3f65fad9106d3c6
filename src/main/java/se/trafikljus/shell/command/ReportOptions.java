package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.Words;
import se.trafikljus.audit.Texts;
import se.trafikljus.report.Format;
import se.trafikljus.report.Report;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.PersonalDataNote;
import se.trafikljus.shell.invocation.WrongUsage;

/** What may be asked of every report: which formats, its title, its own text and its date. */
final class ReportOptions {

    private final Invocation invocation;
    private final List<Format> formats;
    private final ReportOrder order;

    /**
     * All formats, the usual title, no own text and today where nothing else is told.
     *
     * @throws WrongUsage if no format asked for has a place for the title or the text
     * @throws se.trafikljus.Problem if the title holds what no text may hold
     */
    ReportOptions(
            Invocation invocation,
            List<Format> formats,
            @Nullable String title,
            @Nullable Path text,
            @Nullable LocalDate date) {
        this.invocation = invocation;
        this.formats = formats.isEmpty() ? List.of(Format.values()) : List.copyOf(formats);
        refuseWithoutPlace(title, text);
        if (title != null) {
            Texts.refuse("--title", title);
        }
        this.order =
                new ReportOrder(
                        invocation.language(),
                        Optional.ofNullable(title).filter(words -> !words.isBlank()),
                        date == null ? invocation.today() : date,
                        Optional.ofNullable(text));
    }

    private void refuseWithoutPlace(@Nullable String title, @Nullable Path text) {
        List<String> given = new ArrayList<>();
        if (title != null) {
            given.add("--title");
        }
        if (text != null) {
            given.add("--text");
        }
        if (!given.isEmpty() && formats.stream().noneMatch(Format::isLaidOut)) {
            throw WrongUsage.because(
                    "shell.report.noPlace",
                    (Localized) language -> Words.list(language, given),
                    String.join(
                            ", ",
                            Stream.of(Format.values())
                                    .filter(Format::isLaidOut)
                                    .map(Format::extension)
                                    .toList()));
        }
    }

    ReportOrder order() {
        return order;
    }

    /** Whether a format is asked for that can carry the audits that the report was made from. */
    boolean carriesData() {
        return formats.contains(Format.PDF);
    }

    /** Writes the files and tells them, with a bar on a terminal. */
    void write(Report report, Path folder) {
        FileProgress progress = new FileProgress(invocation, formats);
        try {
            report.writeInto(folder, formats, progress);
        } finally {
            progress.clear();
        }
        PersonalDataNote.tellOfFile(invocation, "--text", order.text().orElse(null));
    }
}
