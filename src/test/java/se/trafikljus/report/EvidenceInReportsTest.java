package se.trafikljus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.TestHouse.ANNA;
import static se.trafikljus.TestHouse.BO;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Scorings;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.rubric.Rating;

/** The files that an audit rests on stand in what auditors order, and nowhere else. */
@SuppressWarnings("NullAway.Init") // set before the tests
class EvidenceInReportsTest {

    private static final String NAME = "Enkätsvar från rektorerna.txt";
    private static final Actor LENA = new Actor("Lena", "lena", "testmaskin");
    private static final Actor NORA = new Actor("Nora", "nora", "testmaskin");

    @TempDir private static Path folder;
    private static TestHouse house;
    private static String audit;
    private static String hash;

    @BeforeAll
    static void publish() throws IOException {
        house = new TestHouse(folder.resolve("ws"));
        audit = house.started("Vara");
        var scored = house.get(Audits.class).all().read(audit);
        Rating rating = scored.rubric().scale().levels().get(1);
        scored.rubric()
                .objectives()
                .forEach(
                        one ->
                                house.get(Scorings.class)
                                        .save(
                                                ANNA,
                                                audit,
                                                CellChange.to(
                                                        Assessment.unscored(one.id())
                                                                .rated(rating, "", "")
                                                                .founded(
                                                                        "Fann", "Motiv", "s. 1", "",
                                                                        false))));
        hash = add("RES1", NAME);
        add("GOV1", NAME);
        add("RES1", "protokoll.txt");
        house.get(Approvals.class).approve(BO, audit, Optional.empty());
        house.get(Approvals.class).publish(BO, audit);
        register("Anna", Role.AUDITOR, "", "");
        register("Lena", Role.READER, "", "");
        register("Nora", Role.COMMITTEE, "1470", "Kommunstyrelsen");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String add(String objective, String name) throws IOException {
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        try (Upload upload = Upload.received(name, new ByteArrayInputStream(content))) {
            return house.get(Evidence.class).add(ANNA, audit, objective, upload, "").now().sha256();
        }
    }

    private static void register(String name, Role role, String place, String body) {
        house.get(People.class).add(ANNA, new User(new Person(name), role, place, body, false));
    }

    private static ReportOrder order(Language language) {
        return new ReportOrder(language, Optional.empty(), LocalDate.of(2026, 11, 30));
    }

    private static byte[] report(Actor actor, ReportOrder order, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.get(ReportDesk.class).audit(actor, audit, order, false).now().write(format, out);
        return out.toByteArray();
    }

    private static String html(Actor actor, ReportOrder order) throws IOException {
        return new String(report(actor, order, Format.HTML), StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String words(byte[] docx) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            while (zip.getNextEntry() != null) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }

    @Test
    void standInTheAppendixInEveryFormatThatIsLaidOut() throws Exception {
        assertThat(html(ANNA, order(Language.SV)))
                .contains("Underlag i filer", NAME, hash, "31 byte")
                .contains("vilar på två filer som", "protokoll.txt", "alla 64 tecken");
        assertThat(html(ANNA, order(Language.EN)))
                .contains("Evidence in files", NAME, hash, "rest on two files that", "31 bytes");
        assertThat(words(report(ANNA, order(Language.SV), Format.DOCX))).contains(NAME, hash);
        byte[] pdf = report(ANNA, order(Language.SV), Format.PDF);
        assertThat(text(pdf).replace(" ", "")).contains(hash, NAME.replace(" ", ""));
        assertThat(Verapdf.violations(pdf)).isEmpty();
    }

    @Test
    void areLeftOutWhereTheyAreNotWantedOrNotForWhoeverAsks() throws Exception {
        assertThat(html(ANNA, order(Language.SV).withoutFiles())).doesNotContain(hash, NAME);
        for (Actor one : new Actor[] {LENA, NORA, Actor.forReaders()}) {
            assertThat(html(one, order(Language.SV)))
                    .as(one.name())
                    .contains("Bilaga: underlag")
                    .doesNotContain(hash, NAME, "Underlag i filer");
        }
        byte[] published =
                house.get(PublishedAudits.class).file(ANNA, audit, Format.DOCX, Language.SV);
        assertThat(words(published)).contains("Bilaga: underlag").doesNotContain(hash, NAME);
    }
}
