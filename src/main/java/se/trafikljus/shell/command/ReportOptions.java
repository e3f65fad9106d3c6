package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Option;
import se.trafikljus.Localized;
import se.trafikljus.Words;
import se.trafikljus.audit.Texts;
import se.trafikljus.report.Format;
import se.trafikljus.report.Report;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.PersonalDataNote;
import se.trafikljus.shell.invocation.WrongUsage;

/** The options of every report: where it goes, in which formats, its title, own text and date. */
record ReportOptions(
        @Option(longName = "out") @Nullable Path out,
        @Option(longName = "formats") List<Format> formats,
        @Option(longName = "title") @Nullable String title,
        @Option(longName = "text") @Nullable Path text,
        @Option(longName = "date") @Nullable LocalDate date) {

    /** All formats where none is told. */
    ReportOptions {
        formats = formats.isEmpty() ? List.of(Format.values()) : List.copyOf(formats);
    }

    /**
     * The usual title, no own text and today where nothing else is told.
     *
     * @throws WrongUsage if no format asked for has a place for the title or the text
     * @throws se.trafikljus.Problem if the title holds what no text may hold
     */
    ReportOrder order(Invocation invocation) {
        return order(invocation, List.of());
    }

    /**
     * The same where other options that a report shows are given too.
     *
     * @param others as they are written
     */
    ReportOrder order(Invocation invocation, List<String> others) {
        refuseWithoutPlace(others);
        if (title != null) {
            Texts.refuse("--title", title);
        }
        return new ReportOrder(
                invocation.language(),
                Optional.ofNullable(title).filter(words -> !words.isBlank()),
                date == null ? invocation.today() : date,
                Optional.ofNullable(text));
    }

    private void refuseWithoutPlace(List<String> others) {
        List<String> given = new ArrayList<>();
        if (title != null) {
            given.add("--title");
        }
        if (text != null) {
            given.add("--text");
        }
        given.addAll(others);
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

    /** Whether somebody wrote words for it, who may have named anybody. */
    boolean hasOwnWords() {
        return title != null || text != null;
    }

    /** Whether a format is asked for that can carry the audits that the report was made from. */
    boolean carriesData() {
        return formats.contains(Format.PDF);
    }

    /** Writes the files and tells them, with a bar on a terminal. */
    void write(Invocation invocation, Report report, Path folder) {
        FileProgress progress = new FileProgress(invocation, formats);
        try {
            report.writeInto(folder, formats, progress);
        } finally {
            progress.clear();
        }
        report.notes().forEach(invocation::note);
        PersonalDataNote.tellOfFile(invocation, "--text", text);
    }
}
