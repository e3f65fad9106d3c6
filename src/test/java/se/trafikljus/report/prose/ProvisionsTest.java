package se.trafikljus.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Binding;
import se.trafikljus.rubric.Since;
import se.trafikljus.rubric.Source;
import se.trafikljus.rubric.Text;

class ProvisionsTest {

    private static final ReportContext SWEDISH =
            new ReportContext(
                    Comparison.of(
                            List.of(AuditFixture.auditOf("A").rated("RES1", "met").done()),
                            Names.ALL),
                    Language.SV);

    private static Source source(
            String title, Binding binding, @Nullable String from, @Nullable String to) {
        return new Source(
                "s",
                Text.of(title, title),
                binding,
                false,
                Optional.ofNullable(from).map(LocalDate::parse).map(Since::day),
                Optional.ofNullable(to).map(LocalDate::parse),
                "",
                List.of());
    }

    private static Provisions provisions(Source... sources) {
        return new Provisions(SWEDISH, List.of(sources), source -> source.id().equals("s"));
    }

    private static String said(Prose prose) {
        return prose.runs().stream()
                .map(run -> ((Run.Plain) run).text())
                .collect(Collectors.joining());
    }

    @Test
    void namesAWorkOnceWithItsPartsQuotedOnlyWhereTheyAreNames() {
        assertThat(
                        provisions(
                                        source(
                                                "Råd (SKOLFS 2015:62): Styra",
                                                Binding.SHOULD,
                                                null,
                                                null),
                                        source("COSO (2013): miljö", Binding.SHOULD, null, null),
                                        source(
                                                "Råd (SKOLFS 2015:62): Se, höra",
                                                Binding.SHOULD,
                                                null,
                                                null),
                                        source("COSO (2013): risker", Binding.SHOULD, null, null),
                                        source("Egen policy: Jäv", Binding.MUST, null, null))
                                .marked())
                .extracting(ProvisionsTest::said)
                .containsExactly(
                        "Råd (SKOLFS 2015:62), avsnitten ”Styra” och ”Se, höra” (bör)",
                        "COSO (2013): miljö och risker (bör)",
                        "Egen policy, avsnittet ”Jäv” (ska)");
    }

    @Test
    void tellsSeparatelyOfPartsThatHeldAtOtherTimes() {
        assertThat(
                        provisions(
                                        source(
                                                "Policy: A",
                                                Binding.MUST,
                                                "2015-01-01",
                                                "2016-12-31"),
                                        source("Policy: B", Binding.MUST, "2015-01-01", null))
                                .of(Binding.MUST))
                .extracting(ProvisionsTest::said)
                .containsExactly(
                        "Policy, avsnittet ”A”, gällde 1 januari 2015 – 31 december 2016",
                        "Policy, avsnittet ”B”");
    }

    @Test
    void explainsNoMoreThanThereIs() {
        assertThat(said(provisions(source("Lag 1 §", Binding.MUST, null, null)).explained()))
                .isEqualTo("Med (ska) avses att källan är bindande för den som granskas.");
        assertThat(said(provisions(source("COSO", Binding.SHOULD, null, null)).explained()))
                .isEqualTo("Ramverk och liknande källor är vägledande (bör).");
        assertThat(
                        said(
                                provisions(
                                                source(
                                                        "Lag 2 §",
                                                        Binding.SHOULD,
                                                        "2015-01-01",
                                                        "2016-01-01"),
                                                source(
                                                        "Xs allmänna råd",
                                                        Binding.SHOULD,
                                                        null,
                                                        null))
                                        .explained()))
                .startsWith("Allmänna råd ska följas om")
                .contains("någon annan än den som granskas")
                .endsWith("För bestämmelser som har ändrats anges den tid lydelsen gällde.")
                .doesNotContain("Övriga");
    }
}
