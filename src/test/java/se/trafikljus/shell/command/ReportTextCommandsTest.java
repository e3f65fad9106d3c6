package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.report.TextTemplate;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.shell.Play;

class ReportTextCommandsTest {

    @TempDir Path folder;

    private Play play;

    @BeforeEach
    void open() {
        play = new Play(folder);
    }

    @AfterEach
    void close() {
        play.close();
    }

    private int run(String... words) {
        return play.afresh().run(words);
    }

    private static String of(String rubric, TextTemplate template, Language language) {
        return template.of(RubricReader.read(Path.of("rubrics", rubric + ".yaml")), language);
    }

    @Test
    void choosesTheOnlyRubricWithAuditsAsAReportDoes() {
        assertThat(run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2016-12-31")).isZero();
        assertThat(run("report", "text-template")).as(play.err()).isZero();
        assertThat(play.out()).isEqualTo(of("kaa", TextTemplate.COMPARISON, Language.SV));

        run("audit", "start", "Vara", "--rubric", "internal-control", "--to", "2016-12-31");
        assertThat(run("report", "text-template")).isEqualTo(1);
        assertThat(play.out()).isEmpty();
        assertThat(play.err()).contains("internal-control, kaa").contains("--rubric");
    }

    @Test
    void writesTheOneAskedFor() {
        assertThat(
                        run(
                                "report",
                                "text-template",
                                "--rubric",
                                "KAA",
                                "--report",
                                "audit",
                                "--lang",
                                "en"))
                .isZero();
        assertThat(play.out()).isEqualTo(of("kaa", TextTemplate.AUDIT, Language.EN));
        assertThat(play.err()).contains("report audit AUDIT --text FILE.md");
    }

    @Test
    void namesTheRubricsWhereItCannotKnowWhich() throws IOException {
        assertThat(run("report", "text-template")).isEqualTo(1);
        assertThat(play.err()).contains("internal-control, kaa").contains("--rubric");
        assertThat(run("report", "text-template", "--rubric", "bio")).isEqualTo(1);
        assertThat(play.err()).contains("bio").contains("kaa");
        assertThat(run("report", "text-template", "--report", "sheet")).isEqualTo(2);
        assertThat(play.err()).contains("comparison, audit");

        Path rubrics = folder.resolve("trafikljus/rubrics");
        Files.delete(rubrics.resolve("internal-control.yaml"));
        Files.delete(rubrics.resolve("grundlaggande-granskning.yaml"));
        assertThat(run("report", "text-template")).as(play.err()).isZero();
        assertThat(play.out()).contains("# tema-governance");

        Files.delete(rubrics.resolve("kaa.yaml"));
        assertThat(run("report", "text-template")).isEqualTo(1);
        assertThat(play.err()).contains("rubrics");
    }
}
