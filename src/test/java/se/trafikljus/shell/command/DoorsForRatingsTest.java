package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.report.pdf.reading.Carrying;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** Whichever way ratings come in, whoever brings them does not approve them. */
class DoorsForRatingsTest {

    private static final String AUDIT = "vara-kaa-2016";
    private static final String NAMED = "RES1,met,Cia";
    private static final String UNNAMED = "RES1,met,";

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

    /** Anna rates, or brings in ratings that nobody is named for. */
    private enum Door {
        FOLDER {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.anna("audit", "import", at.set("scored_by", UNNAMED));
            }
        },
        ZIP {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.anna("audit", "import", at.zip(UNNAMED).toString());
            }
        },
        PDF {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                byte[] zip = Files.readAllBytes(at.zip(UNNAMED));
                Path report = Carrying.report(zip, at.folder.resolve("rapport.pdf"));
                at.anna("audit", "import", report.toString());
            }
        },
        REPLACING {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.as("Bo", "audit", "import", at.set("scored_by", NAMED));
                at.anna("audit", "import", at.set("scored_by", "RES1,not_met,"), "--replace");
            }
        },
        REPLACING_UNDER_ANOTHERS_NAME {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.as("Bo", "audit", "import", at.set("scored_by", NAMED));
                at.anna("audit", "import", at.set("scored_by", "RES1,not_met,Cia"), "--replace");
            }
        },
        REPLACING_WITHOUT_THE_COLUMN {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.as("Bo", "audit", "import", at.set("scored_by", NAMED));
                at.anna("audit", "import", at.set("source", "RES1,not_met,"), "--replace");
            }
        },
        TAKING_A_NAME_AWAY {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.as("Bo", "audit", "import", at.set("scored_by", NAMED));
                at.anna("audit", "import", at.set("scored_by", UNNAMED), "--replace");
            }
        },
        AN_EARLIER_IMPORT {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.anna("audit", "import", at.set("scored_by", UNNAMED));
                at.as("Bo", "audit", "import", at.set("scored_by", "GOV1,met,Cia"), "--replace");
            }
        },
        A_LATER_IMPORT {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.as("Bo", "audit", "import", at.set("scored_by", NAMED));
                at.anna("audit", "import", at.set("scored_by", "GOV1,met,"), "--replace");
            }
        },
        MATRIX {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                    XSSFSheet sheet = workbook.createSheet("Tabell");
                    cells(sheet, 0, "Kontrollmål", "Vara");
                    cells(sheet, 1, "RES1", "grön");
                    cells(sheet, 2, "GOV1", "gul");
                    at.save(workbook, "tabell.xlsx");
                }
                at.anna(
                        "audit import --matrix tabell.xlsx --rubric kaa --to 2016-12-31"
                                .split(" ", -1));
            }

            private static void cells(XSSFSheet sheet, int row, String first, String second) {
                sheet.createRow(row).createCell(0).setCellValue(first);
                sheet.getRow(row).createCell(1).setCellValue(second);
            }
        },
        FORM {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.as("Bo", "audit", "import", at.set("scored_by", NAMED));
                at.as("Bo", "score", "form", AUDIT, "--out", "form.xlsx");
                try (InputStream in = Files.newInputStream(at.folder.resolve("form.xlsx"));
                        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                    workbook.getSheetAt(0).getRow(4).getCell(3).setCellValue("röd");
                    at.save(workbook, "form.xlsx");
                }
                at.anna("score", "form", "--in", "form.xlsx");
            }
        },
        CELL {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.as("Bo", "audit", "import", at.set("scored_by", NAMED));
                at.anna("score", "set", AUDIT, "GOV1", "gul");
            }
        },
        SECOND_SCORING {
            @Override
            void passed(DoorsForRatingsTest at) throws IOException {
                at.as("Bo", "audit", "import", at.set("scored_by", NAMED));
                at.anna("score", "second", AUDIT, "RES1", "gul");
            }
        };

        abstract void passed(DoorsForRatingsTest at) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void whoBroughtTheRatingsDoesNotApproveThem(Door door) throws IOException {
        door.passed(this);
        assertThat(approval(" ANNA ")).contains("har själv bedömt");
        assertThat(approval("Dag")).doesNotContain("har själv bedömt").contains(AUDIT);
    }

    @Test
    void whoNotesTheAuditedUnitsRemarkRatesNothing() throws IOException {
        as("Bo", "audit", "import", set("scored_by", UNNAMED));
        anna("audit", "remark", AUDIT, "RES1", "En tjänst är utlyst.");
        assertThat(approval("Anna")).doesNotContain("har själv bedömt").contains(AUDIT);
    }

    private String approval(String person) {
        return play.said(List.of("--as", person), "audit", "approve", AUDIT).err();
    }

    private void anna(String... words) {
        as("Anna", words);
    }

    private void as(String person, String... words) {
        Said said = play.said(List.of("--as", person), words);
        assertThat(said.code()).as(said.err()).isZero();
    }

    private String set(String lastColumn, String cell) throws IOException {
        Path set = Files.createDirectories(folder.resolve("set"));
        Files.writeString(
                set.resolve("audits.csv"), "audit,municipality,rubric\n" + AUDIT + ",Vara,kaa\n");
        Files.writeString(
                set.resolve("assessments.csv"),
                "audit,objective,rating,%s\n%s,%s\n".formatted(lastColumn, AUDIT, cell));
        return set.toString();
    }

    /** The same packed, by a workspace of its own. */
    private Path zip(String cell) throws IOException {
        Path zip = folder.resolve("set.zip");
        Path elsewhere = Files.createDirectories(folder.resolve("annan"));
        String set = set("scored_by", cell);
        try (Play other = new Play(elsewhere)) {
            assertThat(other.said("audit", "import", set).code()).isZero();
            assertThat(other.said("audit", "export", zip.toString()).code()).isZero();
        }
        return zip;
    }

    private void save(XSSFWorkbook workbook, String file) {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
