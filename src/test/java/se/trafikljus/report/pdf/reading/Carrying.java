package se.trafikljus.report.pdf.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Document;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.Standing;

/** Reports that carry a set, or the head of a trail. */
public final class Carrying {

    private Carrying() {}

    /** A report of one sentence with a set's zip, as a file. */
    public static Path report(byte[] zip, Path file) throws IOException {
        return Files.write(file, InMemory.pdf(with(report(Optional.empty()), zip)));
    }

    /** A report of one sentence that was made when the trail stood there, as a file. */
    public static Path head(Head head, Path file) throws IOException {
        return Files.write(file, InMemory.pdf(report(Optional.of(head))));
    }

    private static Document report(Optional<Head> head) {
        return new Document(
                "Jämförelse",
                "",
                "",
                Language.SV,
                LocalDate.of(2026, 11, 22),
                "",
                List.of(Prose.of("Det som granskades.")),
                Optional.empty(),
                head.map(one -> new Standing(one, List.of())));
    }

    static Document with(Document report, byte[] zip) {
        return new Document(
                report.title(),
                report.subject(),
                report.author(),
                report.language(),
                report.date(),
                report.mark(),
                report.blocks(),
                Optional.of(AttachedSet.of(zip, report.language())));
    }
}
