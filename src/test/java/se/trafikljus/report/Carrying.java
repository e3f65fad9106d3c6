package se.trafikljus.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.pdf.PdfWriter;

/** Reports that carry a set. */
public final class Carrying {

    private Carrying() {}

    /** A report of one sentence with a set's zip, as a file. */
    public static Path report(byte[] zip, Path file) throws IOException {
        Document report =
                new Document(
                        "Jämförelse",
                        "",
                        "",
                        Language.SV,
                        LocalDate.of(2026, 11, 22),
                        "",
                        List.of(Prose.of("Det som granskades.")));
        return Files.write(file, new PdfWriter().write(with(report, zip)));
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
