package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Golden;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

class SampleCommandsTest {

    private static final String AUDIT = "vara-kaa-2026";

    @TempDir Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private @Nullable Play play;

    private Said run(String... words) {
        Play world = play;
        if (world == null) {
            world = new Play(folder, environment, "");
            play = world;
        }
        return world.said(List.of("--as", "Anna"), words);
    }

    private Said done(String... words) {
        Said said = run(words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private Said refused(String... words) {
        String before = run("trail", "verify").out();
        Said said = run(words);
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(run("trail", "verify").out()).isEqualTo(before);
        return said;
    }

    private void started() {
        done("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
    }

    private Said draw(String population, String size, String... more) {
        return run(
                Stream.concat(
                                Stream.of("sample", "draw", AUDIT, "DOC1", "--population"),
                                Stream.concat(
                                        Stream.of(population, "--size", size), Stream.of(more)))
                        .toArray(String[]::new));
    }

    private static List<Integer> cases(Said drawn) {
        return drawn.out()
                .lines()
                .skip(1)
                .map(line -> Integer.valueOf(line.substring(line.indexOf(',') + 1)))
                .toList();
    }

    private Said record(int number, String attribute, String outcome, String... more) {
        return run(
                Stream.concat(
                                Stream.of("sample", "record", AUDIT, "DOC1"),
                                Stream.concat(
                                        Stream.of(Integer.toString(number), attribute, outcome),
                                        Stream.of(more)))
                        .toArray(String[]::new));
    }

    /** Twelve of 120 with the seed 42: nine pass, three fail. */
    private void tested(String attribute) {
        List<Integer> cases = cases(draw("120", "12", "--seed", "42", "--format", "csv"));
        for (int i = 0; i < cases.size(); i++) {
            Said said = record(cases.get(i), attribute, i < 9 ? "ja" : "nej");
            assertThat(said.code()).as(said.err()).isZero();
        }
    }

    @AfterEach
    void theTrailHolds() {
        Said said = run("trail", "verify");
        assertThat(said.code()).as(said.err()).isZero();
        closed();
    }

    private void closed() {
        if (play != null) {
            play.close();
        }
        play = null;
    }

    @Test
    void drawsWhatAnybodyCanDrawAgain() {
        started();
        Said drawn = draw("120", "12", "--seed", "42", "--format", "csv");
        assertThat(drawn.code()).as(drawn.err()).isZero();
        assertThat(drawn.out()).startsWith("number,case\r\n1,1\r\n2,13\r\n");
        assertThat(cases(drawn)).containsExactly(1, 13, 41, 45, 53, 54, 64, 84, 86, 88, 106, 114);
        assertThat(drawn.err()).contains("slumpfrö 42");
    }

    @Test
    void makesASeedOfItsOwnAndKeepsToIt() {
        started();
        Said first = draw("5000", "20", "--format", "csv");
        Said again = draw("5000", "20", "--format", "csv");
        Said greater = draw("5000", "30", "--format", "csv");
        assertThat(first.err()).containsPattern("slumpfrö [0-9a-f]+\\.");
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).contains("sedan tidigare");
        assertThat(cases(greater)).hasSize(30).containsAll(cases(first));
        assertThat(greater.err()).contains("utökat");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    121; 12; ;                  redan ett annat urval draget av Anna
                    120; 11; ;                  --again
                    120; 12; --seed 43;         slumpfröet 42
                    120; 12; --seed å;          slumpfröet 42
                    120; 12; --again=;          kräver ett skäl
                    120; 12; --attributes plan; kontakt saknas
                    120; 121; ;                 mellan 1 och 120
                    """)
    void refusesToDrawOtherCasesWithoutAReason(
            String population, String size, String more, String says) {
        started();
        draw("120", "12", "--seed", "42", "--attributes", "skriftlig plan,kontakt");
        String[] options = more == null ? new String[0] : more.split(" ");
        String[] words =
                Stream.concat(
                                Stream.of(
                                        "sample",
                                        "draw",
                                        AUDIT,
                                        "DOC1",
                                        "--population",
                                        population,
                                        "--size",
                                        size),
                                Stream.of(options))
                        .toArray(String[]::new);
        assertThat(refused(words).err()).contains(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    draw finns-inte DOC1 --population 9 --size 1;            finns-inte
                    draw vara-kaa-2026 XYZ9 --population 9 --size 1;         DOC1
                    draw vara-kaa-2026 DOC1 --population 0 --size 1;         1 000 000
                    draw vara-kaa-2026 DOC1 --population 1000001 --size 1;   1 000 000
                    draw vara-kaa-2026 DOC1 --population 9 --size 10;        mellan 1 och 9
                    draw vara-kaa-2026 DOC1 --population 9 --size 0;         mellan 1 och 9
                    draw vara-kaa-2026 DOC1 --population 9 --size 1 --seed a:b; bindestreck
                    draw vara-kaa-2026 DOC1 --population 9 --size 1 --again x; Utelämna --again
                    record vara-kaa-2026 DOC1 1 plan ja;                     sample draw vara-kaa-2026 DOC1
                    result vara-kaa-2026 DOC1;                               sample draw vara-kaa-2026 DOC1
                    result vara-kaa-2026 DOC1 --confidence 0.95;             procent
                    """)
    void saysWhatIsWrongAndWhatToDo(String line, String says) {
        started();
        assertThat(refused(("sample " + line.strip()).split(" ")).err().replace('\u00a0', ' '))
                .contains(says);
    }

    @Test
    void drawsAnewWithAReasonAndKeepsTheEarlierInSight() {
        started();
        tested("plan");
        Said anew =
                draw("120", "12", "--seed", "43", "--again", "Listan saknade avslutade ärenden");
        assertThat(anew.code()).as(anew.err()).isZero();
        assertThat(done("sample", "result", AUDIT, "DOC1").out())
                .contains("urval nr 2", "Listan saknade avslutade ärenden", "ett tidigare")
                .contains("Ingenting är antecknat än");
        assertThat(done("trail", "show", AUDIT).out())
                .contains("drog ett nytt urval", "Urval 1, ärende 13, plan – Utfall: uppfyllt")
                .contains("Urval 2 – Skäl till nytt urval: Listan saknade avslutade ärenden")
                .contains("började granskningen");
    }

    @Test
    void recordsOnlyCasesThatWereDrawn() {
        started();
        draw("120", "12", "--seed", "42");
        Said notDrawn = refused("sample", "record", AUDIT, "DOC1", "2", "plan", "ja");
        assertThat(notDrawn.err()).contains("Ärende 2 ingår inte", "1, 13, 41");
        Said personal = refused("sample", "record", AUDIT, "DOC1", "900101-9802", "plan", "ja");
        assertThat(personal.err()).contains("1–120").doesNotContain("9802");
    }

    @Test
    void knowsOnlyTheAttributesThatWereListed() {
        started();
        draw("120", "12", "--seed", "42", "--attributes", "skriftlig plan,uppföljningsdatum");
        assertThat(record(13, "Skriftlig  Plan", "Ja").out())
                .isEqualTo("vara-kaa-2026 DOC1, ärende 13, skriftlig plan: uppfyllt\n");
        assertThat(refused("sample", "record", AUDIT, "DOC1", "13", "skriflig plan", "ja").err())
                .contains("Menade du ”skriftlig plan”?");
        assertThat(refused("sample", "record", AUDIT, "DOC1", "13", "kontakt", "ja").err())
                .contains("skriftlig plan, uppföljningsdatum", "--attributes");
        Said more =
                draw(
                        "120",
                        "12",
                        "--attributes",
                        "skriftlig plan,uppföljningsdatum,kontakt inom en månad");
        assertThat(more.code()).as(more.err()).isZero();
        assertThat(more.err())
                .contains("har fått fler kontrollpunkter. Ärendena är desamma: 12 av 120")
                .doesNotContain("draget sedan tidigare");
        assertThat(record(13, "kontakt inom en månad", "na").code()).isZero();
    }

    @Test
    void letsAttributesComeIntoBeingByUseAndTellsOfANewOne() {
        started();
        draw("120", "12", "--seed", "42");
        assertThat(record(13, "plan", "ja").err()).doesNotContain("är ny");
        assertThat(record(13, "plam", "ja").err()).contains("”plam” är ny", "plan");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    pass, uppfyllt
                    JA, uppfyllt
                    Godkänd, uppfyllt
                    fail, ej uppfyllt
                    Ej  Uppfyllt, ej uppfyllt
                    underkänd, ej uppfyllt
                    NA, ej tillämpligt
                    Ej tillämpligt, ej tillämpligt
                    """)
    void takesOutcomesInBothLanguagesWhateverTheirCase(String word, String said) {
        started();
        draw("120", "12", "--seed", "42");
        assertThat(record(13, "plan", word).out()).endsWith("plan: " + said + "\n");
    }

    @Test
    void refusesAnOutcomeItDoesNotKnowWithThoseItDoes() {
        started();
        draw("120", "12", "--seed", "42");
        assertThat(refused("sample", "record", AUDIT, "DOC1", "13", "plan", "kanske").err())
                .contains("”kanske”", "godkänd", "underkänd", "ej tillämpligt");
    }

    @Test
    void tellsWhatARecordReplacedAndWhoseItWas() {
        started();
        draw("120", "12", "--seed", "42");
        assertThat(record(13, "plan", "nej", "--note", "Saknas").err())
                .contains("11 ärenden i urvalet återstår");
        Said again = done("--as", "Bo", "sample", "record", AUDIT, "DOC1", "13", "PLAN", "ja");
        assertThat(again.err()).contains("Ersatte ”ej uppfyllt”, antecknat av Anna: ”Saknas”.");
        String log = run("trail", "verify").out();
        Said same = done("--as", "Cia", "sample", "record", AUDIT, "DOC1", "13", "plan", "ja");
        assertThat(same.err()).doesNotContain("Ersatte");
        assertThat(run("trail", "verify").out()).isEqualTo(log);
    }

    @Test
    void showsTheShareWithItsInterval() {
        started();
        tested("skriftlig plan");
        List<Integer> cases = cases(draw("120", "12", "--format", "csv"));
        record(cases.get(0), "kontakt", "na");
        record(cases.get(1), "kontakt", "ja");
        Golden.assertSame(
                "shell/sample-result-sv.txt", done("sample", "result", AUDIT, "DOC1").out());
        Golden.assertSame(
                "shell/sample-result-en.txt",
                done("--lang", "en", "sample", "result", AUDIT, "DOC1", "--confidence", "99.9")
                        .out());
        Golden.assertSame(
                "shell/sample-result.json",
                done("sample", "result", AUDIT, "DOC1", "--format", "json").out());
        Golden.assertSame(
                "shell/sample-result.csv",
                done("sample", "result", AUDIT, "DOC1", "--format", "csv").out());
    }

    @Test
    void citesTheResultOnceAndTheNewerInsteadOfTheOlder() {
        started();
        done("score", "set", AUDIT, "DOC1", "gul", "--source", "Dok 1", "--rationale", "R");
        tested("skriftlig plan");
        Said cited = done("sample", "result", AUDIT, "DOC1", "--cite");
        String first =
                "Stickprov: 12 av 120 ärenden, dragna slumpvis (slumpfrö 42). skriftlig plan:"
                        + " uppfyllt i 9 av 12 granskade, tillämpliga ärenden (75,0\u00a0%); 95\u00a0%"
                        + " konfidensintervall";
        assertThat(cited.err()).contains("Citerat", first);
        assertThat(source()).startsWith("Dok 1\n" + first.replace('\u00a0', ' '));
        String log = run("trail", "verify").out();
        assertThat(done("sample", "result", AUDIT, "DOC1", "--cite").err()).contains("Står redan");
        assertThat(run("trail", "verify").out()).isEqualTo(log);

        record(114, "skriftlig plan", "ja");
        done("--lang", "en", "sample", "result", AUDIT, "DOC1", "--cite");
        assertThat(source())
                .startsWith("Dok 1\nSample: 12 of 120 cases")
                .contains("10 of 12")
                .doesNotContain("9 av 12");
        assertThat(done("audit", "show", AUDIT).out()).contains("Delvis uppfyllt", "R");

        assertThat(done("score", "set", AUDIT, "DOC1", "gul", "--finding", "F").err())
                .doesNotContain("--cite");
        assertThat(done("score", "set", AUDIT, "DOC1", "gul", "--source", "Skrivet om").err())
                .contains("Ersatte det som stod under Källa: Dok 1", "Sample: 12 of 120 cases")
                .contains("citerade ett stickprov", "sample result " + AUDIT + " DOC1 --cite");
        assertThat(done("sample", "result", AUDIT, "DOC1", "--cite").err())
                .contains("finns inte kvar ordagrant");
        assertThat(source()).startsWith("Skrivet om\nStickprov: 12 av 120");
    }

    private String source() {
        String json = done("audit", "show", AUDIT, "--format", "json").out();
        String cell = json.substring(json.indexOf("\"DOC1\""));
        String source = cell.substring(cell.indexOf("\"source\": \"") + 11);
        return source.substring(0, source.indexOf("\","))
                .replace("\\n", "\n")
                .replace('\u00a0', ' ');
    }

    @Test
    void citesNothingWhileCasesLackARecord() {
        started();
        draw("120", "12", "--seed", "42", "--attributes", "plan,kontakt");
        record(13, "plan", "ja");
        assertThat(refused("sample", "result", AUDIT, "DOC1", "--cite").err())
                .contains("plan: 11 ärenden saknar anteckning (1, 41, 45")
                .contains("kontakt: 12 ärenden saknar anteckning (1, 13");
    }

    @Test
    void changesNothingInALockedAudit() {
        started();
        tested("plan");
        for (String file : List.of("audits.csv", "assessments.csv")) {
            done("audit", "export", folder + "/ut", "--force");
            assertThat(folder.resolve("ut").resolve(file)).exists();
        }
        approve();
        for (String line :
                List.of(
                        "draw vara-kaa-2026 DOC1 --population 120 --size 13",
                        "record vara-kaa-2026 DOC1 13 plan nej",
                        "result vara-kaa-2026 DOC1 --cite")) {
            assertThat(refused(("sample " + line).split(" ")).err()).contains("låst");
        }
        assertThat(done("sample", "result", AUDIT, "DOC1").out()).contains("9 av 12");
    }

    /** As an import with an approval does it. */
    private void approve() {
        try {
            Path audits = folder.resolve("ut/audits.csv");
            Files.writeString(
                    audits, Files.readString(audits).replace(",draft,,", ",approved,Bo,"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        done("audit", "import", folder + "/ut", "--replace");
    }

    @Test
    void warnsOfPersonalDataInEveryTextAndRepeatsNoneOfIt() {
        started();
        draw("120", "12", "--seed", "42");
        Said noted = record(13, "plan", "ja", "--note", "Gäller 900101-9802");
        assertThat(noted.code()).isZero();
        assertThat(noted.err())
                .contains("--note innehåller vad som ser ut som ett personnummer")
                .doesNotContain("9802");
        Said scored =
                done("score", "set", AUDIT, "DOC1", "gul", "--finding", "Skrev till a@vara.se");
        assertThat(scored.err())
                .contains("--finding innehåller vad som ser ut som en e-postadress")
                .doesNotContain("@");
        assertThat(done("score", "set", AUDIT, "DOC1", "gul", "--finding", "Org 212000-0449").err())
                .doesNotContain("innehåller");
    }

    @Test
    void warnsOfPersonalDataInTheReportsOwnText() throws IOException {
        started();
        done("score", "set", AUDIT, "DOC1", "gul");
        Path own = folder.resolve("egen.md");
        Files.writeString(
                own,
                done("report", "text-template", "--report", "audit").out()
                        + "\nSvar från anna@vara.se.\n");
        Said said = run("report", "audit", AUDIT, "--text", own.toString(), "--formats", "html");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("--text innehåller", "e-postadress").doesNotContain("@");
    }

    @Test
    void doesTheSameOnPostgres() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            environment.put("TRAFIKLJUS_DB_URL", server.getJdbcUrl("postgres", "postgres"));
            environment.put("TRAFIKLJUS_DB_USER", "postgres");
            environment.put("TRAFIKLJUS_DB_PASSWORD", "postgres");
            started();
            tested("skriftlig plan");
            done("sample", "result", AUDIT, "DOC1", "--cite");
            record(114, "skriftlig plan", "ja");
            Said anew = draw("120", "3", "--again", "Fel lista");
            assertThat(anew.code()).as(anew.err()).isZero();
            assertThat(done("trail", "show", AUDIT).out()).contains("ändrade anteckningen");
            theTrailHolds();
        } finally {
            environment.clear();
        }
    }
}
