package se.trafikljus.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;

/** The seven audits of the review, as the program reads them. */
public final class SampleAudits {

    private SampleAudits() {}

    public static List<ScoredAudit> read(Path home) throws IOException {
        try (TestHouse house = new TestHouse(home)) {
            house.get(AuditSets.class)
                    .take(
                            TestHouse.ANNA,
                            Upload.of(Path.of("sample-audits/kaa-2016-2017")),
                            ImportMode.ADD);
            return house.get(Audits.class).all().select(Selection.everything());
        }
    }
}
