package se.trafikljus.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.SmallMachine;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.PageBreak;
import se.trafikljus.report.document.Block.Prose;

/** A report on all 290 municipalities, in a process with the memory of a small machine. */
class DocxLoadTest {

    private static final int MUNICIPALITIES = 290;

    @Test
    void writesATableAndAPictureForEachMunicipalityInHalfAGigabyte(@TempDir Path folder)
            throws Exception {
        Path docx = folder.resolve("all.docx");
        SmallMachine.run(DocxLoadTest.class, docx);
        WordFile file = WordFile.of(Files.readAllBytes(docx));
        assertThat(file.names().stream().filter(name -> name.endsWith(".png")))
                .hasSize(MUNICIPALITIES);
        assertThat(file.count("//w:tbl")).isEqualTo(MUNICIPALITIES);
    }

    /** Writes the report to a file. */
    public static void main(String[] arguments) throws IOException {
        Files.write(
                Path.of(arguments[0]), InMemory.docx(Samples.document(Language.SV, "", blocks())));
    }

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Contents("Innehåll", 2));
        for (int i = 1; i <= MUNICIPALITIES; i++) {
            blocks.add(new PageBreak(false));
            blocks.add(new Heading(2, "", "Kommun " + i, "m" + i));
            blocks.add(Prose.of(Samples.LONG));
            blocks.add(Samples.figure("Diagram " + i + ". Värden", "diagram" + i, "Ett diagram."));
            blocks.add(Samples.matrix("Tabell " + i + ". Mål", "matrix" + i, 5));
        }
        return blocks;
    }
}
