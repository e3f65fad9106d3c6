package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;

class SetFaultsTest {

    private static Desk desk;

    private Path folder;

    @BeforeAll
    static void open(@TempDir Path home) {
        desk = Desk.in(home);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void begin(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void nothingWasTaken() {
        assertThat(desk.audits().all().ids()).isEmpty();
        assertThat(desk.municipalities().brought()).isEmpty();
        assertThat(desk.improvements().ids(Desk.ANNA)).doesNotContain("forb-1");
        assertThat(desk.trail().length()).isZero();
    }

    private List<String> faults() {
        Problem problem = catchThrowableOfType(Problem.class, () -> desk.take(folder));
        assertThat(problem).as("the set is refused").isNotNull();
        return Stream.concat(Stream.of(problem.message()), problem.faults().stream())
                .map(fault -> fault.in(Language.EN))
                .skip(problem.faults().isEmpty() ? 0 : 1)
                .toList();
    }

    /** One fault in one row of a sound set; a row ends with a bar. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            audits.csv ¦ x-1,Vargarda,kaa,1.1.0,,,,                      ¦ audits.csv, row 4, column municipality: There is no municipality “Vargarda”. Did you mean Vårgårda
            audits.csv ¦ x-1,Zzzzzzzzzz,kaa,1.1.0,,,,                    ¦ audits.csv, row 4, column municipality: There is no municipality “Zzzzzzzzzz”
            audits.csv ¦ x-1,,kaa,1.1.0,,,,                              ¦ audits.csv, row 4, column municipality: The cell is empty
            audits.csv ¦ x-1,Vara,bio,1.0.0,,,,                          ¦ audits.csv, row 4, column rubric_version: There is no version “1.0.0” of the rubric “bio”
            audits.csv ¦ x-1,Vara,bio,,,,,                               ¦ audits.csv, row 4, column rubric: There is no rubric “bio”. There are: grund
            audits.csv ¦ x-1,Vara,kaa,9.9,,,,                            ¦ audits.csv, row 4, column rubric_version: There is no version “9.9” of the rubric “kaa”
            audits.csv ¦ x-1,Vara,kaa,1.1.0,2016-02-30,,,                ¦ audits.csv, row 4, column period_from: “2016-02-30” is no date
            audits.csv ¦ x-1,Vara,kaa,1.1.0,,31/12 2016,,                ¦ audits.csv, row 4, column period_to: “31/12 2016” is no date
            audits.csv ¦ x-1,Vara,kaa,1.1.0,2016-12-31,2016-01-01,,      ¦ audits.csv, row 4, column period_to: The period begins 2016-12-31 and ends 2016-01-01
            audits.csv ¦ x-1,Vara,kaa,1.1.0,,,klar,                      ¦ audits.csv, row 4, column status: “klar” is unknown. Write one of: draft, approved, published
            audits.csv ¦ x-1,Vara,kaa,1.1.0,,,approved,                  ¦ audits.csv, row 4, column approved_by: x-1 is approved or published, but approved_by is empty
            audits.csv ¦ Vara 2016,Vara,kaa,1.1.0,,,,                    ¦ audits.csv, row 4, column audit: “Vara 2016” cannot be an id
            audits.csv ¦ vara-kaa-2016,Vara,kaa,1.1.0,,,,                ¦ audits.csv, row 4, column audit: The audit vara-kaa-2016 stands on row 2 already
            audits.csv ¦ ,Vara,kaa,1.1.0,,,,                             ¦ audits.csv, row 4, column audit: The cell is empty
            audits.csv ¦ x-1,Vara,kaa                                    ¦ audits.csv, row 4, column rubric_version: The row has 3 fields, but the header has 8
            audits.csv ¦ x-1,Vara,kaa,1.1.0,,,,,,                        ¦ audits.csv, row 4, column 9: The row has 10 fields, but the header has 8
            audits.csv ¦ x-1,"Vara,kaa,1.1.0,,,,                         ¦ audits.csv, row 4, column municipality: The quote that begins the field is never closed
            audits.csv ¦ x-1,Va"ra,kaa,1.1.0,,,,                         ¦ audits.csv, row 4, column municipality: A quote stands inside a field
            audits.csv ¦ x-1,"Va"ra,kaa,1.1.0,,,,                        ¦ audits.csv, row 4, column municipality: There is more text after the closing quote
            audits.csv ¦ audit,municipality,rubric,rubric_version,period_from,period_to,status,approved_by ¦ audits.csv, row 4: The header is here once more
            assessments.csv ¦ vara-kaa-2016,MAP1,blå,,,,,                ¦ assessments.csv, row 5, column rating: The rating “blå” is unknown. Write Met (U), Partly met (D), Not met (E), Not in scope (-), Cannot be assessed (?).
            assessments.csv ¦ vara-kaa-2016,XYZ9,met,,,,,                ¦ assessments.csv, row 5, column objective: There is no objective “XYZ9” in kaa. There are: RES1
            assessments.csv ¦ vara-kaa-2016,RES1,not_met,,,,,            ¦ assessments.csv, row 5, column objective: vara-kaa-2016 has RES1 rated twice: on row 2 and row 5
            assessments.csv ¦ vara-kaa-2016,res1,,,,,,                   ¦ assessments.csv, row 5, column objective: vara-kaa-2016 has res1 rated twice: on row 2 and row 5
            assessments.csv ¦ borta-kaa-2016,RES1,met,,,,,               ¦ assessments.csv, row 5, column audit: The audit “borta-kaa-2016” is not in audits.csv
            assessments.csv ¦ vara-kaa-2016,MAP1,met,,,,kanske,          ¦ assessments.csv, row 5, column success: “kanske” is neither yes nor no
            assessments.csv ¦ mark-kaa-2016,MAP1,met,,,,,ERIK Granskare  ¦ assessments.csv, row 5, column scored_by: mark-kaa-2016 was approved by Erik Granskare, who scored MAP1
            assessments.csv ¦ vara-kaa-2016,,met,,,,,                    ¦ assessments.csv, row 5, column objective: The cell is empty
            """)
    void refusesARow(String file, String row, String expected) {
        SetOnDisk.sound(folder)
                .with(
                        file,
                        (file.equals("audits.csv") ? SetOnDisk.AUDITS : SetOnDisk.ASSESSMENTS)
                                + row
                                + "\n");

        assertThat(faults()).singleElement().asString().startsWith(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            audit,municipality                        ¦ audits.csv, row 1, column rubric: The column is missing
            audit,municipality,rubric,rubric          ¦ audits.csv, row 1, column rubric: The column is there twice
            audit,municipality,rubric,colour          ¦ audits.csv, row 1, column colour: Unknown column
            audit,municipality,rubric,                ¦ audits.csv, row 1, column 4: Unknown column
            audit,municipality,"rubric                ¦ audits.csv, row 1, column 3: The quote that begins the field is never closed
            audit,municipality,rub"ric                ¦ audits.csv, row 1, column 3: A quote stands inside a field
            """)
    void refusesAHeader(String header, String expected) {
        SetOnDisk.sound(folder).with("audits.csv", header + "\n");

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).startsWith(expected));
    }

    @Test
    void refusesAnEmptyFile() {
        SetOnDisk.sound(folder).with("assessments.csv", "");

        assertThat(faults())
                .containsExactly(
                        "assessments.csv: The file is empty. It should have a header at least.");
    }

    @Test
    void refusesAFileOfBlankLines() {
        SetOnDisk.sound(folder).with("assessments.csv", "\r\n\r\n");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("assessments.csv: The header is empty");
    }

    @Test
    void refusesASetWithoutAssessments() {
        SetOnDisk.sound(folder).without("assessments.csv");

        assertThat(faults())
                .containsExactly(
                        "assessments.csv: The file is missing. A set always has audits.csv and assessments.csv.");
    }

    @Test
    void refusesATableWithAMisspeltName() {
        SetOnDisk.sound(folder).with("recomendations.csv", "audit,number,recommendation\n");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("recomendations.csv: A set has no such file");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE"})
    void refusesUtf16WithAndWithoutItsMark(String charset) {
        SetOnDisk.sound(folder)
                .with("audits.csv", SetOnDisk.AUDITS, java.nio.charset.Charset.forName(charset));

        assertThat(faults())
                .contains("audits.csv: The file is in UTF-16. Save it as CSV in UTF-8.");
    }

    @Test
    void refusesBytesOfNoEncoding() {
        SetOnDisk.sound(folder).with("audits.csv", new byte[] {'a', (byte) 0x81, (byte) 0x90});

        assertThat(faults())
                .contains(
                        "audits.csv: The file is neither UTF-8 nor Windows-1252. Save it as CSV in UTF-8.");
    }

    @ParameterizedTest
    @CsvSource({"0000", "202E", "2066"})
    void refusesCharactersThatHideOrTurnText(String code) {
        String character = Character.toString(Integer.parseInt(code, 16));
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        SetOnDisk.ASSESSMENTS
                                + "vara-kaa-2016,MAP1,met,,ett"
                                + character
                                + "två,,,\n");

        assertThat(faults())
                .containsExactly(
                        "assessments.csv, row 5, column rationale: The text under “Rationale” holds the character U+"
                                + code
                                + ", which is not allowed. Remove it.");
    }

    @Test
    void refusesTextsOfMoreThanFiftyThousandCharacters() {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        SetOnDisk.ASSESSMENTS
                                + "vara-kaa-2016,MAP1,met,"
                                + "x".repeat(50_001)
                                + ",,,,\n");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(
                        "assessments.csv, row 5, column finding: The text under “Finding” has 50,001");
    }

    @Test
    void refusesATitleAndABodyLongerThanALine() {
        SetOnDisk.sound(folder)
                .with(
                        "audits.csv",
                        SetOnDisk.AUDITS
                                .replace("approved_by\n", "approved_by,title,body\n")
                                .replace("draft,\n", "draft,," + "t".repeat(301) + ",Styrelsen\n")
                                .replace(
                                        "Granskare\n",
                                        "Granskare,Titel,Styrelsen | " + "n".repeat(501) + "\n"));

        assertThat(faults())
                .anySatisfy(
                        fault ->
                                assertThat(fault)
                                        .startsWith(
                                                "audits.csv, row 2, column title: The text under “Title”"
                                                        + " has 301 characters; there is room for 300"))
                .anySatisfy(
                        fault ->
                                assertThat(fault)
                                        .startsWith(
                                                "audits.csv, row 3, column body: The text under “Audited bodies”"
                                                        + " has 501 characters; there is room for 500"));
    }

    @Test
    void refusesAFieldOfMoreThanAMegabyte() {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        SetOnDisk.ASSESSMENTS
                                + "vara-kaa-2016,MAP1,met,\""
                                + "x".repeat(1_100_000)
                                + "\",,,,\n");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(
                        "assessments.csv, row 5, column finding: The field is larger than 1 MB");
    }

    @Test
    void refusesARowOfEndlessFields() {
        SetOnDisk.sound(folder)
                .with("assessments.csv", SetOnDisk.ASSESSMENTS + ",".repeat(10_000_000));

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("assessments.csv, row 5, column 501: The row has more than 500 fields");
    }

    @Test
    void refusesALookAlikeAndWarnsOfItsLetters() {
        SetOnDisk.sound(folder)
                .with("audits.csv", SetOnDisk.AUDITS + "x-1,М\u0430rk,kaa,1.1.0,,,,\n");

        assertThat(faults())
                .hasSize(2)
                .allSatisfy(
                        fault ->
                                assertThat(fault)
                                        .startsWith("audits.csv, row 4, column municipality"))
                .anySatisfy(fault -> assertThat(fault).contains("only look like Latin"));
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        """
                        audit,objective,rating,finding
                        vara-kaa-2016,RES1,met,"tre
                        rader
                        text"

                        vara-kaa-2016,GOV1,blå,
                        """);

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("assessments.csv, row 4, column rating");
    }

    @Test
    void tellsEveryFaultOfEveryTableAtOnce() {
        SetOnDisk.sound(folder)
                .with("municipalities.csv", "code,name,group\n0114,Fel namn,\n,,9\n")
                .with("audits.csv", SetOnDisk.AUDITS + "x-1,Borta,kaa,,fel,,,\n")
                .with("assessments.csv", SetOnDisk.ASSESSMENTS + "x-1,RES1,blå,,,,kanske,\n")
                .with(
                        "recommendations.csv",
                        """
                        audit,number,recommendation,objective,body,due
                        vara-kaa-2016,0,,NIX,A | B,snart
                        """)
                .with(
                        "improvements.csv",
                        """
                        id,municipality,title,status,response,origin,done_share,verified
                        FÖRB,Vara,,färdig,kanske,annat,101,nja
                        """)
                .with("notes.csv", "improvement,date,text\nborta,igår,\n")
                .with("steps.csv", "improvement,step,date,due\nborta,flyg,igår,snart\n");

        assertThat(faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly(
                        "municipalities.csv, row 2, column code",
                        "municipalities.csv, row 3, column code",
                        "municipalities.csv, row 3, column name",
                        "audits.csv, row 4, column municipality",
                        "audits.csv, row 4, column period_from",
                        "assessments.csv, row 5, column rating",
                        "assessments.csv, row 5, column success",
                        "recommendations.csv, row 2, column number",
                        "recommendations.csv, row 2, column recommendation",
                        "recommendations.csv, row 2, column objective",
                        "recommendations.csv, row 2, column body",
                        "recommendations.csv, row 2, column due",
                        "improvements.csv, row 2, column id",
                        "improvements.csv, row 2, column title",
                        "improvements.csv, row 2, column origin",
                        "improvements.csv, row 2, column status",
                        "improvements.csv, row 2, column response",
                        "improvements.csv, row 2, column verified",
                        "improvements.csv, row 2, column done_share",
                        "notes.csv, row 2, column text",
                        "notes.csv, row 2, column date",
                        "notes.csv, row 2, column improvement",
                        "steps.csv, row 2, column step",
                        "steps.csv, row 2, column date",
                        "steps.csv, row 2, column due",
                        "steps.csv, row 2, column improvement");
    }

    @Test
    void stepsFollowEachOtherByDayAndByTheTable() {
        SetOnDisk.sound(folder)
                .with(
                        "improvements.csv",
                        """
                        id,municipality,title,status
                        f-1,Vara,T,answered
                        f-2,Vara,T,answered
                        f-3,Vara,T,reported-done
                        f-4,Vara,T,verified
                        f-5,Vara,T,verified
                        """)
                .with(
                        "steps.csv",
                        """
                        improvement,step,date
                        f-1,send,2017-02-01
                        f-1,answer,1800-01-01
                        f-2,answer,2999-01-01
                        f-3,send,2017-02-01
                        f-3,done,2017-03-01
                        f-4,send,2017-02-01
                        f-5,done,2017-03-01
                        f-5,verify,2017-03-01
                        """);

        assertThat(faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly(
                        "steps.csv, row 3, column date",
                        "steps.csv, row 4, column date",
                        "steps.csv, row 6, column step",
                        "steps.csv, row 7, column step");
    }

    @Test
    void whoReportedItDoneDidNotVerifyIt() {
        SetOnDisk.sound(folder)
                .with(
                        "improvements.csv",
                        """
                        id,municipality,title,status
                        f-1,Vara,T,verified
                        f-2,Vara,T,verified
                        f-3,Vara,T,verified
                        """)
                .with(
                        "steps.csv",
                        """
                        improvement,step,date,by
                        f-1,done,2017-03-01,Bo Ek
                        f-1,verify,2017-03-01,bo ek
                        f-2,done,2017-03-01,Bo Ek
                        f-2,verify,2017-03-01,Eva Alm
                        f-3,done,2017-03-01,
                        f-3,verify,2017-03-01,Bo Ek
                        """);

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("steps.csv, row 3, column by: bo ek reported f-1 as done.");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            recommendations.csv ¦ audit,number,recommendation\\nvara-kaa-2016,1,a\\nvara-kaa-2016,1,b ¦ recommendations.csv, row 3, column number: The audit vara-kaa-2016 has a recommendation 1 on row 2
            recommendations.csv ¦ audit,number,recommendation\\nborta,1,a ¦ recommendations.csv, row 2, column audit: The audit “borta” is not in audits.csv
            recommendations.csv ¦ audit,number,recommendation\\nvara-kaa-2016,ett,a ¦ recommendations.csv, row 2, column number: “ett” is no whole number from 1 to 9999
            improvements.csv ¦ id,municipality,title,audit\\nforb-1,Mark,t,vara-kaa-2016 ¦ improvements.csv, row 2, column id: The improvement area forb-1 is about Mark, but the audit vara-kaa-2016 is about Vara
            improvements.csv ¦ id,municipality,title,audit\\nforb-1,Vara,t,borta ¦ improvements.csv, row 2, column id: There is no audit “borta”
            improvements.csv ¦ id,municipality,title,audit,recommendation\\nforb-1,Vara,t,vara-kaa-2016,7 ¦ improvements.csv, row 2, column id: The audit vara-kaa-2016 has no recommendation 7
            improvements.csv ¦ id,municipality,title,recommendation\\nforb-1,Vara,t,7 ¦ improvements.csv, row 2, column id: The improvement area forb-1 names a recommendation but no audit
            improvements.csv ¦ id,municipality,title,audit,objectives\\nforb-1,Vara,t,vara-kaa-2016,RES1 | NIX ¦ improvements.csv, row 2, column id: There is no objective “NIX”
            improvements.csv ¦ id,municipality,title\\nforb-1,Vara,t\\nforb-1,Vara,t ¦ improvements.csv, row 3, column id: The improvement area forb-1 stands on row 2
            improvements.csv ¦ id,municipality,title,status\\nforb-1,Vara,t,klart ¦ improvements.csv, row 2, column status: “klart” is unknown. Write one of: added, sent, answered, planned, in-progress, reported-done, verified, closed
            municipalities.csv ¦ code,name\\nX1,Ort\\nX1,Ort ¦ municipalities.csv, row 3, column code: The code X1 stands on row 2
            municipalities.csv ¦ code,name\\n?,Ort ¦ municipalities.csv, row 2, column code: The code “?” with the name “Ort” cannot be used
            """)
    void refusesARowOfAnOptionalTable(String file, String text, String expected) {
        SetOnDisk.sound(folder).with(file, text.replace("\\n", "\n") + "\n");

        assertThat(faults()).singleElement().asString().startsWith(expected);
    }

    @Test
    void tellsAThousandFaultsAndCountsTheRest() {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        "audit,objective,rating\n" + "vara-kaa-2016,RES9,met\n".repeat(2_500));

        Problem problem = catchThrowableOfType(Problem.class, () -> desk.take(folder));

        assertThat(problem.message().in(Language.EN)).contains("Faults to mend: 2,500.");
        assertThat(problem.faults()).hasSize(1_001);
        assertThat(problem.faults().get(1_000).in(Language.EN)).isEqualTo("… and 1,500 more.");
    }

    @Test
    void blamesAFaultyAuditOnceAndNotAgainInWhatRestsOnIt() {
        SetOnDisk.sound(folder)
                .with("audits.csv", SetOnDisk.AUDITS + "x-1,Vara,kaa,,fel,,,\n")
                .with("assessments.csv", SetOnDisk.ASSESSMENTS + "x-1,RES1,met,,,,,\n")
                .with(
                        "recommendations.csv",
                        """
                        audit,number,recommendation
                        x-1,1,Gör
                        vara-kaa-2016,2,
                        """)
                .with(
                        "improvements.csv",
                        """
                        id,municipality,title,audit,recommendation
                        forb-1,Vara,Att göra,x-1,1
                        forb-2,Vara,Att göra,vara-kaa-2016,2
                        """)
                .with("notes.csv", "improvement,date,text\nforb-1,2017-01-01,Klart\n");

        assertThat(faults())
                .containsExactly(
                        "audits.csv, row 4, column period_from: “fel” is no date. Write it as 2017-03-31.",
                        "recommendations.csv, row 3, column recommendation: The cell is empty, but must be filled in.");
    }

    @Test
    void saysNothingOfUnknownAuditsWhereTheAuditsCouldNotBeRead() {
        SetOnDisk.sound(folder)
                .with("audits.csv", "audit,municipality,rubric\n\"x")
                .with("recommendations.csv", "audit,number,recommendation\nvara-kaa-2016,1,Gör\n");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("audits.csv, row 2, column audit: The quote");
    }

    @Test
    void refusesAuditsThatFollowEachOtherInACircle() {
        SetOnDisk.sound(folder)
                .with(
                        "audits.csv",
                        """
                        audit,municipality,rubric,follows
                        a-1,Vara,kaa,a-2
                        a-2,Vara,kaa,a-1
                        a-4,Vara,kaa,a-1
                        """)
                .with("assessments.csv", "audit,objective,rating\n");

        assertThat(faults())
                .satisfiesExactly(
                        one -> assertThat(one).contains("row 2, column follows: a-1 would follow"),
                        two -> assertThat(two).contains("row 3, column follows: a-2 would follow"));
    }

    @Test
    void asksForTheCodeWhereTwoPlacesShareAName() {
        SetOnDisk.sound(folder)
                .with("municipalities.csv", "code,name\nX1,Vara\n")
                .with("assessments.csv", "audit,objective,rating\n");

        assertThat(faults())
                .containsExactly(
                        "audits.csv, row 2, column municipality: Several places are called “Vara”: X1, 1470 (Västra Götalands län). Write the code in place of the name.");
    }

    @Test
    void refusesARubricWithAnotherTextUnderItsVersion() {
        String own = desk.audits().newestRubric("kaa").orElseThrow().yaml();
        SetOnDisk.sound(folder).with("rubrics/kaa-1.1.0.yaml", own.replace("Resurser", "Pengar"));

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(
                        "rubrics/kaa-1.1.0.yaml: The rubric kaa version 1.1.0 has another text");
    }

    @Test
    void refusesARubricUnderAnotherName() {
        String own = desk.audits().newestRubric("kaa").orElseThrow().yaml();
        SetOnDisk.sound(folder).with("rubrics/bio-1.0.0.yaml", own);

        assertThat(faults())
                .containsExactly(
                        "rubrics/bio-1.0.0.yaml: The file holds kaa version 1.1.0. It should be called rubrics/kaa-1.1.0.yaml.");
    }

    @Test
    void refusesABrokenRubricWithItsFaults() {
        SetOnDisk.sound(folder)
                .with("rubrics/bio-1.yaml", "rubric: bio\nversion: 1\n")
                .with("rubrics/bio-2.yaml", new byte[] {(byte) 0xE5});

        assertThat(faults())
                .containsExactly(
                        "rubrics/bio-1.yaml: line 1, column 1: Missing here: title, question, scale, areas. Add it.",
                        "rubrics/bio-2.yaml: The file is not in UTF-8. Save it again.");
    }

    @Test
    void refusesAFollowedAuditOfAnotherMunicipality() {
        SetOnDisk.sound(folder)
                .with(
                        "audits.csv",
                        """
                        audit,municipality,rubric,follows
                        vara-kaa-2016,Vara,kaa,mark-kaa-2016
                        mark-kaa-2016,Mark,kaa,mark-kaa-2016
                        """);

        assertThat(faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .contains("audits.csv, row 3, column follows");
    }

    @Test
    void doesNotEchoWhatATerminalWouldObey() {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        SetOnDisk.ASSESSMENTS + "vara-kaa-2016,MAP1,\u001b]0;x\u0007,,,,,\n");

        assertThat(faults()).singleElement().asString().doesNotContain("\u001b", "\u0007");
    }

    @Test
    void saysWhatIsNoSetAtAll() {
        assertThat(catchThrowableOfType(Problem.class, () -> desk.take(folder.resolve("borta"))))
                .hasMessageContaining("does not exist");
        SetOnDisk.sound(folder);
        assertThat(
                        catchThrowableOfType(
                                Problem.class, () -> desk.take(folder.resolve("audits.csv"))))
                .hasMessageContaining("neither a folder nor a zip");
    }

    @Test
    void saysEveryMessageInBothLanguages() {
        SetOnDisk.sound(folder)
                .with("audits.csv", "audit;municipality\nx\0;\"".getBytes(StandardCharsets.UTF_8));

        Problem problem = catchThrowableOfType(Problem.class, () -> desk.take(folder));

        assertThat(problem.faults())
                .extracting(Message::key)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key).startsWith("exchange."));
        assertThat(problem.in(Language.SV)).contains("Ingenting har ändrats");
    }
}
