package se.trafikljus.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

class FormulaTest {

    @TempDir Path folder;

    @Test
    void saysWhatTheLevelsAreWorthAndNoWeightsWhereAllWeighTheSame() {
        assertThat(said(Language.SV, AuditFixture.KAA))
                .startsWith(
                        "Nivåerna räknas som 1 (uppfyllt), 0,50 (delvis uppfyllt) och 0 (ej"
                                + " uppfyllt). Ett områdes värde är medelvärdet av");
        assertThat(said(Language.EN, AuditFixture.KAA))
                .startsWith(
                        "The levels count as 1 (met), 0.50 (partly met) and 0 (not met). An"
                                + " area's value is the mean of");
    }

    @Test
    void saysWhichWeighMore() throws IOException {
        Rubric rubric =
                changed("- id: RES1\n        ", "- id: RES1\n        weight: 2.5\n        ");

        assertThat(said(Language.SV, rubric))
                .contains(
                        " Tyngre än övriga kontrollmål väger RES1 (vikt 2,5). Ett områdes värde är Σ vikt");
    }

    @Test
    void saysNothingOfWeightsWhereTheLowestLevelDecides() throws IOException {
        assertThat(said(Language.SV, changed("aggregate: mean", "aggregate: lowest")))
                .contains(" 0 (ej uppfyllt). Ett områdes värde och nivå är den lägsta");
    }

    private Rubric changed(String from, String to) throws IOException {
        String yaml = Files.readString(Path.of("rubrics/kaa.yaml"));
        assertThat(yaml).contains(from);
        return RubricReader.read(
                Files.writeString(folder.resolve("kaa.yaml"), yaml.replace(from, to)));
    }

    private static String said(Language language, Rubric rubric) {
        Comparison alone =
                Comparison.of(
                        List.of(AuditFixture.auditOf("Vara", rubric).rated("RES1", "met").done()),
                        Names.ALL);
        return Formula.prose(new ReportContext(alone, language)).runs().get(0).text();
    }
}
