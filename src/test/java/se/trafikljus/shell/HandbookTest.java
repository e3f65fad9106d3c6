package se.trafikljus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.invocation.LineWords;

/** Every command line of the Swedish handbook, in its order, does what the handbook says. */
class HandbookTest {

    private static final String PROGRAM = "./trafikljus";
    private static final List<String> REFUSED = List.of("# nekas", "# behöver en terminal");
    private static final Pattern WRITTEN =
            Pattern.compile("(?s)\ncat > (\\S+) <<'SLUT'\n(.*?\n)SLUT\n");
    private static final String OF_SOCIAL = "exempelbo-grund-2025-socialnamnden";

    @TempDir Path folder;

    @Test
    void runsAsItIsWritten() throws IOException {
        copySamples();
        String handbook = Files.readString(Path.of("docs/handbok.md"));
        for (MatchResult file : WRITTEN.matcher(handbook).results().toList()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        List<String> lines = handbook.lines().filter(line -> line.startsWith(PROGRAM)).toList();
        assertThat(lines).hasSizeGreaterThan(80);

        Map<String, String> said = run(lines);

        assertThat(said.get("./trafikljus < kommandon.txt"))
                .contains("vara-kaa-2016", "RES1", "Lysekil");
        tellsOfTheBasicAudit(said);
    }

    private void copySamples() throws IOException {
        Path samples = Path.of("sample-audits");
        try (Stream<Path> all = Files.walk(samples)) {
            for (Path one : all.toList()) {
                Files.copy(one, folder.resolve(one));
            }
        }
    }

    /** What the lines print. One that reads a file has a program of its own, as in a shell. */
    private Map<String, String> run(List<String> lines) throws IOException {
        Map<String, String> practice = Map.of("TRAFIKLJUS_HOME", folder.resolve("ws").toString());
        Map<String, String> said = new LinkedHashMap<>();
        Play play = new Play(folder, practice, "");
        try {
            for (String line : lines) {
                String[] read = line.split(" < ", 2);
                if (read.length > 1) {
                    play.close();
                    play = new Play(folder, practice, Files.readString(folder.resolve(read[1])));
                }
                said.put(line, run(play.afresh(), line, read[0].substring(PROGRAM.length())));
            }
        } finally {
            play.close();
        }
        return said;
    }

    private static String run(Play play, String line, String command) {
        String[] words =
                LineWords.split(command).words().stream()
                        .map(LineWords.Word::text)
                        .toArray(String[]::new);
        assertThat(play.run(words))
                .as(() -> line + "\n" + play.err())
                .isEqualTo(REFUSED.stream().anyMatch(line::contains) ? 1 : 0);
        return play.out();
    }

    private void tellsOfTheBasicAudit(Map<String, String> said) throws IOException {
        assertThat(said.get("./trafikljus audit list --municipality Exempelbo --year 2025"))
                .contains(OF_SOCIAL, "Tekniska nämnden", "11/11");
        assertThat(said.get("./trafikljus audit show " + OF_SOCIAL))
                .contains("Förslag enligt bedömningarna: i allt väsentligt. Revisorn avgör.");
        assertThat(text("rapporter/socialnamnden/audit-" + OF_SOCIAL + ".pdf"))
                .contains(
                        "en påhittad kommun",
                        "Grundläggande granskning 2025 av socialnämnden",
                        "har vi genomfört en grundläggande granskning av socialnämnden för 2025.",
                        "socialnämnden under 2025 inte helt har säkerställt att verksamheten",
                        "Granskningens syfte har varit att bedöma om socialnämnden under 2025 har",
                        "Vi bedömer att kontrollmålet är delvis uppfyllt.",
                        "Jämförelsen avser granskningen ”Grundläggande granskning 2024 av",
                        "Bedömningen är bättre för åtta kontrollmål och oförändrad för tre.",
                        "(17 mars 2025)",
                        "Status Publicerad",
                        "stickprov av tio ärenden",
                        "Revisorerna önskar svar från socialnämnden senast 31 mars 2027",
                        "Att kontrollen av delegationsbeslut utfördes i januari 2026 påverkar",
                        "rekommenderar vi socialnämnden att",
                        "Anna Ek, uppdragsledare, certifierad kommunal revisor",
                        "Cecilia Dal, projektledare")
                .doesNotContain(OF_SOCIAL, "(grund", "under året bedrivit", "2026-");
        assertThat(text("rapporter/exempelbo-2025/comparison.pdf"))
                .contains("en påhittad kommun", "grundläggande granskningar av sex nämnder");
        assertThat(text("rapporter/socialnamnden/committee-x001-socialnamnden.pdf"))
                .contains(
                        "Revisorerna överlämnar granskningsrapporten till socialnämnden för yttrande.",
                        "Svar på tre punkter önskas senast 31 mars 2027.",
                        "Revisorernas samlade bedömning är att socialnämnden under 2025 inte helt har",
                        "Svar senast 31 mars 2027",
                        "vem som ansvarar och när de beräknas vara genomförda.")
                .doesNotContain("mest brådskande", "ändringslogg", "Ni har inte svarat", OF_SOCIAL);
        assertThat(
                        Files.readString(folder.resolve("rapporter/exempelbo-2025.ics"))
                                .replace("\r\n ", ""))
                .contains(
                        "Sista dag för svar från socialnämnden: Ekonomi (Grundläggande"
                                + " granskning)",
                        "-P14D");
        assertThat(
                        said.get(
                                "./trafikljus compare --municipality Exempelbo --by body --rubric grund"))
                .containsPattern("bättre än i den förra\\s+granskningen för två av de sex")
                .contains("kommunstyrelsen och socialnämnden. (DEC2)");
        assertThat(text("rapporter/exempelbo-2025/comparison.pdf"))
                .contains(
                        "tolv ”delvis uppfyllt” och en ”ej uppfyllt”.",
                        "är 17 bedömningar bättre, två sämre och 46 oförändrade.");
    }

    private String text(String file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve(file).toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
