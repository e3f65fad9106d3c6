package se.trafikljus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One audit from its start to the follow-up that shows what changed, as those at work live it. */
class StoryTest {

    private static final String AUDIT = "vara-kaa-2025";
    private static final String FOLLOW_UP = "vara-kaa-2026";
    private static final String BODY = "Bildningsnämnden";
    private static final String AREA = AUDIT + "-r1";

    @TempDir Path folder;
    private Answers person = new Answers();
    private Play play;

    @BeforeEach
    void open() {
        play = new Play(folder, Map.of(), () -> person);
    }

    @AfterEach
    void close() {
        play.close();
    }

    private String done(String as, String... words) {
        int code = run(as, words);
        assertThat(code).as(String.join(" ", words) + "\n" + play.err()).isZero();
        return play.out();
    }

    private String refused(String as, String... words) {
        int code = run(as, words);
        assertThat(code).as(String.join(" ", words) + "\n" + play.out()).isEqualTo(1);
        assertThat(play.out()).isEmpty();
        return play.err();
    }

    private int run(String as, String... words) {
        play.afresh();
        return play.run(
                Stream.concat(
                                Stream.of("--home", folder.resolve("ws").toString(), "--as", as),
                                Stream.of(words))
                        .toArray(String[]::new));
    }

    @Test
    void goesFromTheFirstRatingToTheChangeThatTheFollowUpShows() throws IOException {
        starts();
        isScoredInTheInterview();
        isScoredInTheForm();
        isScoredASecondTime();
        isCheckedForFacts();
        isApprovedByAColleagueWhoMay();
        isPublished();
        itsRecommendationIsLivedThrough();
        isFollowedUp();
        assertThat(done("Bo", "trail", "verify")).contains("hel");
    }

    private void starts() {
        assertThat(
                        done(
                                "Anna",
                                "audit",
                                "start",
                                "Vara",
                                "--rubric",
                                "kaa",
                                "--body",
                                BODY,
                                "--from",
                                "2025-01-01",
                                "--to",
                                "2025-12-31"))
                .isEqualTo(AUDIT + "\n");
    }

    private void isScoredInTheInterview() {
        person = new Answers("2", "Två tjänster.", "Räcker inte till alla.", "Intervju 3", "sluta");
        assertThat(done("Anna", "score", AUDIT)).contains("RES1", "score " + AUDIT);
        assertThat(done("Anna", "audit", "show", AUDIT)).contains("Räcker inte till alla.");
    }

    private void isScoredInTheForm() throws IOException {
        Path form = folder.resolve("formular.xlsx");
        done("Anna", "score", "form", AUDIT, "--out", form.toString());
        fillIn(form, "GOV1", "Banan");
        assertThat(refused("Anna", "score", "form", "--in", form.toString())).contains("Banan");
        fillIn(form, "GOV1", "Uppfyllt");
        done("Anna", "score", "form", "--in", form.toString());
        assertThat(done("Anna", "audit", "list")).contains("12/12");
    }

    /** Every rating but RES1's, which the interview has given; the words under the headings. */
    private static void fillIn(Path form, String special, String word) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(form)) {
            workbook = new XSSFWorkbook(in);
        }
        Sheet sheet = workbook.getSheetAt(0);
        Row headings = rowWith(sheet, "Bedömning");
        for (Row row : sheet) {
            String id = row.getRowNum() > headings.getRowNum() ? text(row, 1) : "";
            if (id.isEmpty() || id.equals("RES1")) {
                continue;
            }
            put(row, column(headings, "Bedömning"), id.equals(special) ? word : "Delvis uppfyllt");
            put(row, column(headings, "Motivering"), "Motivering " + id);
            put(row, column(headings, "Källa"), "Granskningsrapporten, avsnitt " + id);
        }
        try (OutputStream out = Files.newOutputStream(form)) {
            workbook.write(out);
        }
        workbook.close();
    }

    private static Row rowWith(Sheet sheet, String heading) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (text(row, cell.getColumnIndex()).equals(heading)) {
                    return row;
                }
            }
        }
        throw new AssertionError("No heading " + heading);
    }

    private static int column(Row headings, String heading) {
        for (Cell cell : headings) {
            if (text(headings, cell.getColumnIndex()).equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("No heading " + heading);
    }

    private static String text(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).getStringCellValue();
    }

    private static void put(Row row, int column, String text) {
        row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
    }

    private void isScoredASecondTime() {
        assertThat(refused("Anna", "score", "second", AUDIT, "RES1", "gul"))
                .contains("Anna", "andra bedömaren", "score second " + AUDIT + " --as NAMN")
                .doesNotContain("godkänna");
        assertThat(refused("Bo", "score", "agreement", AUDIT)).contains("score second");
        person = new Answers("3", "En tjänst är vakant.", "sluta");
        String shown = done("Bo", "score", "second", AUDIT);
        assertThat(shown).contains("RES1").doesNotContain("Två tjänster", "Räcker inte till");
        assertThat(refused("Bo", "score", "agreement", AUDIT)).contains("GOV1", "COL1");
        for (String objective : List.of("GOV1")) {
            done("Bo", "score", "second", AUDIT, objective, "grön");
        }
        for (String objective :
                List.of(
                        "GOV2", "RSP1", "FUP1", "FUP2", "MAP1", "DOC1", "INT1", "INT2", "INT3",
                        "COL1")) {
            done("Bo", "score", "second", AUDIT, objective, "gul");
        }
        assertThat(done("Bo", "score", "agreement", AUDIT))
                .contains("elva av tolv kontrollmål", "Vägt kappa är 0,65");
        assertThat(refused("Cia", "audit", "approve", AUDIT)).contains("RES1", "score consensus");
        done(
                "Anna",
                "score",
                "consensus",
                AUDIT,
                "RES1",
                "röd",
                "--note",
                "Den vakanta tjänsten avgör.");
        assertThat(done("Bo", "audit", "show", AUDIT)).contains("Ej uppfyllt");
    }

    private void isCheckedForFacts() {
        done("Anna", "audit", "remark", AUDIT, "RES1", "Tjänsten är tillsatt sedan mars.");
        assertThat(done("Anna", "audit", "show", AUDIT))
                .contains("Tjänsten är tillsatt sedan mars.", "Ej uppfyllt");
        assertThat(
                        done(
                                "Anna",
                                "audit",
                                "recommend",
                                AUDIT,
                                "Säkerställ resurser för arbetet.",
                                "--objective",
                                "RES1"))
                .isEqualTo("1\n");
    }

    private void isApprovedByAColleagueWhoMay() {
        assertThat(refused("anna", "audit", "approve", AUDIT)).contains("har själv bedömt");
        assertThat(refused("Bo", "audit", "approve", AUDIT)).contains("har själv bedömt");
        done("Anna", "audit", "start", "Vara", "--rubric", "kaa", "--to", "2024-12-31");
        assertThat(refused("Cia", "audit", "approve", "vara-kaa-2024"))
                .contains("RES1: bedömning saknas", "COL1: bedömning saknas")
                .contains("audit change vara-kaa-2024 --conclusion TEXT");
        done("Anna", "user", "conflict", "Cia", "--municipality", "Vara", "--reason", "Släkt.");
        assertThat(refused("Cia", "audit", "approve", AUDIT)).contains("jävig", "Vara", "Släkt.");
        done("Anna", "user", "conflict", "Cia", "--municipality", "Vara", "--lift");
        assertThat(done("Cia", "audit", "approve", AUDIT)).contains("godkänd av Cia");
        assertThat(refused("Anna", "score", "set", AUDIT, "RES1", "grön")).contains("låst");
        assertThat(refused("Anna", "audit", "remark", AUDIT, "RES1", "Nej.")).contains("låst");
        assertThat(refused("Anna", "audit", "recommend", AUDIT, "Mer.")).contains("låst");
        assertThat(refused("Anna", "audit", "reopen", AUDIT, "--reason", "Ångrar mig."))
                .contains("har själv bedömt");
    }

    private void isPublished() {
        done("Anna", "improvement", "add", "--audit", AUDIT, "--recommendation", "1");
        assertThat(refused("Anna", "improvement", "send", AREA, "--due", "2027-03-01"))
                .contains("audit publish " + AUDIT);
        done("Cia", "audit", "publish", AUDIT);
    }

    private void itsRecommendationIsLivedThrough() {
        done(
                "Anna",
                "user",
                "add",
                "Eva",
                "--role",
                "committee",
                "--municipality",
                "Vara",
                "--body",
                BODY);
        done("Anna", "improvement", "send", AREA, "--due", "2027-03-01");
        assertThat(refused("Eva", "improvement", "verify", AREA, "done", "--text", "Klart."))
                .contains("Eva");
        done(
                "Eva",
                "improvement",
                "answer",
                AREA,
                "partly",
                "--text",
                "En tjänst till från hösten.",
                "--decision",
                "§ 12",
                "--dnr",
                "BN 2027/4");
        done(
                "Eva",
                "improvement",
                "plan",
                AREA,
                "--activities",
                "Rekrytera.",
                "--due",
                "2027-09-01");
        done("Eva", "improvement", "progress", AREA, "Annonsen är ute.", "--share", "40");
        done("Eva", "improvement", "done", AREA, "Tjänsten är tillsatt.");
        done("Bo", "improvement", "verify", AREA, "done", "--text", "Anställningsavtalet visat.");
        assertThat(done("Bo", "improvement", "show", AREA))
                .contains("§ 12", "Rekrytera.", "Annonsen är ute.", "Anställningsavtalet visat.");
        done(
                "Bo",
                "report",
                "committee",
                "--municipality",
                "Vara",
                "--body",
                BODY,
                "--formats",
                "html",
                "--out",
                folder.resolve("blad").toString());
        assertThat(folder.resolve("blad/committee-1470-bildningsnamnden.html"))
                .content()
                .contains("Säkerställ resurser för arbetet", "§\u00a012");
    }

    private void isFollowedUp() throws IOException {
        done(
                "Anna",
                "audit",
                "start",
                "Vara",
                "--rubric",
                "kaa",
                "--to",
                "2026-12-31",
                "--follows",
                AUDIT);
        assertThat(done("Anna", "audit", "show", FOLLOW_UP))
                .contains(BODY, AUDIT)
                .doesNotContain("Ej uppfyllt");
        done(
                "Anna",
                "score",
                "set",
                FOLLOW_UP,
                "RES1",
                "grön",
                "--rationale",
                "Tjänsten är tillsatt.",
                "--source",
                "Anställningsavtal");
        done(
                "Anna",
                "report",
                "audit",
                FOLLOW_UP,
                "--formats",
                "html",
                "--out",
                folder.resolve("uppfoljning").toString());
        assertThat(folder.resolve("uppfoljning/audit-" + FOLLOW_UP + ".html"))
                .content()
                .containsPattern(
                        "(?s)id=\"change-table\".*RES1 [^<]*</th>\\s*<td.*?<span>Ej uppfyllt.*?<span>Uppfyllt"
                                + ".*?<td[^>]*>Bättre</td>");
    }
}
