package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.Answers;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** The commands that meet workbooks: {@code score form} and {@code audit import --matrix}. */
class SheetCommandsTest {

    private static final int OBJECTIVE = 3;
    private static final int RATING = 3;

    @TempDir Path folder;

    private Said run(Play play, String... words) {
        return play.said(List.of("--as", "Anna"), words);
    }

    private Said run(String... words) {
        try (Play play = new Play(folder)) {
            return run(play, words);
        }
    }

    private Said answering(Answers person, String... words) {
        try (Play play = new Play(folder, Map.of(), () -> person)) {
            return run(play, words);
        }
    }

    private void change(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        change.accept(workbook);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
    }

    @Test
    void sendsAFormOutAndTakesItInAgain() throws IOException {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
        run("score", "set", "vara-kaa-2026", "GOV1", "grön", "--as", "Bo");
        Said out = run("score", "form", "vara-kaa-2026", "--out", "form.xlsx");
        assertThat(out.code()).as(out.err()).isZero();
        Path form = folder.resolve("form.xlsx");
        assertThat(out.out().strip()).isEqualTo(form.toString());
        assertThat(run("score", "form", "vara-kaa-2026", "--out", "form.xlsx").code()).isOne();

        change(
                form,
                workbook -> {
                    XSSFSheet sheet = workbook.getSheetAt(0);
                    sheet.getRow(OBJECTIVE).getCell(RATING).setCellValue("Delvis uppfyllt");
                    sheet.getRow(OBJECTIVE + 1).getCell(RATING).setCellValue("röd");
                });
        Said dry = run("score", "form", "--in", "form.xlsx", "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("Prov utan inläsning", "2 kontrollmål skulle ändras");
        assertThat(run("audit", "list", "--format", "csv").out()).contains(",1,12,");

        Said in = run("score", "form", "--in", "form.xlsx");
        assertThat(in.code()).as(in.err()).isZero();
        assertThat(in.out())
                .contains(
                        "- RES1 i vara-kaa-2026: ej bedömt → Delvis uppfyllt",
                        "- GOV1 i vara-kaa-2026: Uppfyllt → Ej uppfyllt",
                        "vara-kaa-2026: 2 kontrollmål ändrades, 10 lämnades som de var.");
        assertThat(in.err()).contains("GOV1: ersatte ”Uppfyllt”, bedömt av Bo.");
        assertThat(run("trail", "verify").code()).isZero();
    }

    @Test
    void refusesAFormWithFaultsAndChangesNothing() throws IOException {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
        run("score", "form", "vara-kaa-2026", "--out", "form.xlsx", "--lang", "en");
        change(
                folder.resolve("form.xlsx"),
                workbook -> {
                    XSSFSheet sheet = workbook.getSheetAt(0);
                    sheet.getRow(OBJECTIVE).getCell(RATING).setCellValue("splendid");
                    sheet.getRow(OBJECTIVE + 1).getCell(RATING).setCellValue("green");
                });
        Said in = run("score", "form", "--in", "form.xlsx", "--lang", "en");
        assertThat(in.code()).isOne();
        assertThat(in.out()).isEmpty();
        assertThat(in.err()).contains("Scoring, cell D4", "splendid", "Nothing was changed");
        assertThat(run("audit", "list", "--format", "csv").out()).contains(",0,12,");
    }

    @Test
    void isUsedWronglyWithoutExactlyOneOfOutAndIn() {
        String table = "audit import --matrix f.xlsx --rubric kaa";
        try (Play play = new Play(folder)) {
            for (String line :
                    List.of(
                            "score form",
                            "score form a",
                            "score form --out f.xlsx",
                            "score form a --in f.xlsx",
                            "score form a --out f.xlsx --dry-run",
                            "score form a --out f.xlsx --in g.xlsx",
                            "audit import",
                            "audit import --matrix f.xlsx",
                            "audit import set --rubric kaa",
                            table + " set",
                            table + " --replace")) {
                Said said = run(play.afresh(), line.split(" ", -1));
                assertThat(said.code()).as(line).isEqualTo(2);
            }
            assertThat(run(play, "score", "form", "--in", "none.xlsx").code()).isOne();
        }
    }

    private void table(String... cells) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("tabell.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("Matris");
            XSSFCellStyle green = workbook.createCellStyle();
            green.setFillForegroundColor(new XSSFColor(new byte[] {0, (byte) 0xB0, 0x50}));
            green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            for (int row = 0; row < cells.length; row++) {
                String[] parts = cells[row].split(";", -1);
                var own = sheet.createRow(row);
                for (int i = 0; i < parts.length; i++) {
                    if (parts[i].equals("#")) {
                        own.createCell(i).setCellStyle(green);
                    } else {
                        own.createCell(i).setCellValue(parts[i]);
                    }
                }
            }
            workbook.write(out);
        }
    }

    @Test
    void showsATableAndStartsItsAudits() throws IOException {
        table("Mål;Karlstad;Vara", "Resurser;;", "RES1;✓;#", "GOV1;röd;");
        String[] words = {
            "audit", "import", "--matrix", "tabell.xlsx", "--rubric", "kaa", "--to", "2025-12-31"
        };
        Said dry =
                run(Stream.concat(Stream.of(words), Stream.of("--dry-run")).toArray(String[]::new));
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("Karlstad", "✓ Uppfyllt", "✗ Ej uppfyllt");
        assertThat(dry.out()).doesNotContain("karlstad-kaa-2025");
        assertThat(dry.err())
                .contains("1 genom ord, 1 genom tecken, 1 genom färg, 1 tomma", "A2 (Resurser)");
        assertThat(run("audit", "list", "--format", "json").out().strip()).isEqualTo("[]");

        Answers no = new Answers("kanske", "nej");
        assertThat(answering(no, words).code()).isOne();
        assertThat(no.questions).hasSize(2);
        assertThat(answering(new Answers(), words).code()).isOne();
        assertThat(run("audit", "list", "--format", "json").out().strip()).isEqualTo("[]");

        Answers yes = new Answers("ja");
        Said taken = answering(yes, words);
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.out()).endsWith("karlstad-kaa-2025\nvara-kaa-2025\n");
        assertThat(yes.questions.get(0)).contains("2 nya granskningar");

        Said again = run(words);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).endsWith("karlstad-kaa-2025-2\nvara-kaa-2025-2\n");
        assertThat(again.err()).contains("finns redan", "vara-kaa-2025");
        assertThat(run("trail", "verify").code()).isZero();
        assertThat(run("trail", "show", "vara-kaa-2025").out())
                .contains("RES1 Bedömning: Uppfyllt");
    }

    @Test
    void showsATableAsJson() throws IOException {
        table("Mål;Karlstad", "RES1;✓");
        Said said =
                run(
                        "audit",
                        "import",
                        "--matrix",
                        "tabell.xlsx",
                        "--rubric",
                        "kaa",
                        "--dry-run",
                        "--format",
                        "json",
                        "--lang",
                        "en");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("\"1780\" : \"✓ Met\"");
    }

    @Test
    void refusesATableWithFaultsBeforeAnythingIsShown() throws IOException {
        table("Mål;Karlstad;Varra", "RES1;bra;✓");
        Said said = run("audit", "import", "--matrix", "tabell.xlsx", "--rubric", "kaa");
        assertThat(said.code()).isOne();
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("Matris, cell C1", "Menade du Vara", "Matris, cell B2", "bra");
    }
}
