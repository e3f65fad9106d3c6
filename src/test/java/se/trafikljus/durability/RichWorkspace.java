package se.trafikljus.durability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.TestHouse;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.StepDrafts;
import se.trafikljus.people.OwnSettings;
import se.trafikljus.people.Settings;
import se.trafikljus.publication.Access;
import se.trafikljus.publication.FinishedComparison;
import se.trafikljus.publication.HandedFile;
import se.trafikljus.publication.Publication;
import se.trafikljus.publication.Publications;
import se.trafikljus.trail.Trail;

/**
 * A workspace in which every table has rows, and every column says something in one of them at
 * least; made by the program's own commands.
 */
final class RichWorkspace {

    /** A published audit. */
    static final String PUBLISHED = "vara-kaa-2026";

    /** A draft with a second scoring, samples and a reopening. */
    static final String DRAFT = "habo-kaa-2026";

    /** A draft of which no test asks what stands in it. */
    static final String DRAFT_TO_GROW = "tibro-kaa-2026";

    /** An improvement area with everything that may come of it. */
    static final String FOLLOWED = "vara-kaa-2026-res1";

    /** Commands that read, and together read every table. */
    static final List<String> READING =
            List.of(
                    "audit list",
                    "audit show " + DRAFT,
                    "audit show " + PUBLISHED,
                    "score agreement " + DRAFT,
                    "sample result " + DRAFT + " DOC1",
                    "trail show",
                    "trail show " + DRAFT,
                    "trail verify",
                    "compare --rubric kaa",
                    "improvement list",
                    "improvement show " + FOLLOWED,
                    "improvement figures",
                    "municipality list --county Annorstädes",
                    "user list",
                    "user conflict");

    private static final String SET_AUDITS =
            """
            audit,municipality,rubric,title,question,body,period_from,period_to,report_date,auditor,dnr,status,approved_by,approved_at,published_at,unfounded_reason,conclusion,follows,source
            by-kaa-2025,9001,kaa,En by,Sköts den?,Byalaget | Styrelsen,2025-01-01,2025-12-31,2026-02-01,Rut,R 1,published,Eva,2026-02-02T10:00:00Z,2026-02-03T10:00:00Z,Bråttom,Den sköts,,En rapport
            by-kaa-2026,9001,kaa,En by igen,Sköts den?,Nämnden,2026-01-01,2026-12-31,2026-02-01,Rut,R 2,approved,Eva,2026-02-02T10:00:00Z,,Också bråttom,Den sköts inte,by-kaa-2025,En rapport
            """;
    private static final String SET_ASSESSMENTS =
            """
            audit,objective,rating,finding,rationale,as_formulated,source,quote,success,remark,scored_by,scored_at
            by-kaa-2025,RES1,met,Två,Räcker,Resurser,Intervju 1,Det räcker,true,Tack,Rut,2025-12-01T10:00:00Z
            by-kaa-2025,GOV1,not_met,Inga,Saknas,Styrning,Intervju 2,Nej,false,Nja,Rut,2025-12-02T10:00:00Z
            by-kaa-2026,RES1,partly_met,Tre,Knappt,Resurser,Intervju 3,Det går,true,Jo,Rut,2025-12-03T10:00:00Z
            """;

    private static final String SET_IMPROVEMENTS =
            """
            id,municipality,title,body,audit,recommendation,origin,objectives,status,due,priority,response,response_text,decision,dnr,resources,activities,outputs,short_term,long_term,indicators,done_share,verified,source
            by-1,9001,Läget,Byalaget,,,own-report,RES1 | GOV1,in-progress,2099-01-01,hög,partly,Jo,§ 3,B 1,Tid,Möten,Protokoll,Fler,Alla,Antal,40,,Byns rapport
            """;

    private static final String COMMANDS =
            """
            --as Adam user add Adam --role admin
            --as Adam user add Anna --role auditor
            --as Adam user add Nora --role committee --municipality Vara --body Bildningsnämnden
            --as Adam user add Nils --role committee --municipality Habo --body Barnnämnden
            --as Adam user add Lage --role reader
            --as Adam user disable Lage
            --as Adam user conflict Anna --municipality Kil --reason 'Bor där'
            --as Adam user conflict Nils --municipality Habo --reason 'Satt i styrelsen'
            audit start Vara --rubric kaa --to 2026-12-31 --from 2026-01-01 --body Bildningsnämnden
            audit change vara-kaa-2026 --conclusion 'Delvis säkerställt.' --dnr 'R 3' --auditor Revisionen --report-date 2026-11-01
            audit change vara-kaa-2026 --commissioner Revisorerna --method 'Urval av tio' --documents protokoll --interviews rektorn --fact-checked 'de intervjuade'
            audit change vara-kaa-2026 --quality-checked Bo --verdict 'inte helt' --signatures 'Projektledare: Anna' --answer-by 2027-03-31
            score set vara-kaa-2026 RES1 not_met --finding 'Två tjänster' --rationale 'Räcker inte' --source 'Intervju 3' --quote 'Vi hinner inte'
            score set vara-kaa-2026 GOV1 partly_met --finding 'Ett utkast' --rationale 'Ej beslutat' --source 'Protokoll' --success
            score set vara-kaa-2026 GOV2 not_met --finding 'Ingen' --rationale 'Saknas' --source 'Protokoll'
            audit remark vara-kaa-2026 RES1 'Nämnden ser det annorlunda.'
            audit recommend vara-kaa-2026 'Se över resurserna' --objective RES1 --body Bildningsnämnden --due 2099-01-01 --priority hög
            audit recommend vara-kaa-2026 'Besluta om riktlinjer' --objective GOV1 --body Bildningsnämnden --due 2099-02-01 --priority låg
            score set vara-kaa-2026 RSP1 met --finding Ja --rationale Ja --source Ja
            score set vara-kaa-2026 FUP1 met --finding Ja --rationale Ja --source Ja
            score set vara-kaa-2026 FUP2 met --finding Ja --rationale Ja --source Ja
            score set vara-kaa-2026 MAP1 met --finding Ja --rationale Ja --source Ja
            score set vara-kaa-2026 DOC1 met --finding Ja --rationale Ja --source Ja
            score set vara-kaa-2026 INT1 met --finding Ja --rationale Ja --source Ja
            score set vara-kaa-2026 INT2 met --finding Ja --rationale Ja --source Ja
            score set vara-kaa-2026 INT3 not_in_scope
            score set vara-kaa-2026 COL1 not_assessable --finding Ja --rationale Ja --source Ja
            --as Bo audit approve vara-kaa-2026
            --as Bo audit reopen vara-kaa-2026 --reason 'Ett fel i tabellen'
            --as Bo audit approve vara-kaa-2026
            --as Bo audit reopen vara-kaa-2026 --reason 'Ett fel till'
            --as Bo audit approve vara-kaa-2026
            --as Bo audit publish vara-kaa-2026
            audit start Habo --rubric kaa --to 2026-12-31
            audit start Tibro --rubric kaa --to 2026-12-31
            audit start Kil --rubric internal-control --to 2026-12-31
            audit start Tierp --rubric kaa --to 2026-12-31
            audit remove tierp-kaa-2026 --reason 'Påbörjades av misstag'
            audit start Tranås --rubric kaa --to 2026-12-31
            audit remove tranas-kaa-2026 --reason Dubblett
            score set habo-kaa-2026 RES1 met --finding a --rationale b --source c
            score set habo-kaa-2026 GOV1 not_met --finding a --rationale b --source c
            score set habo-kaa-2026 GOV2 met --finding a --rationale b --source c
            score set habo-kaa-2026 RSP1 met --finding a --rationale b --source c
            score set habo-kaa-2026 FUP1 met --finding a --rationale b --source c
            score set habo-kaa-2026 FUP2 met --finding a --rationale b --source c
            score set habo-kaa-2026 MAP1 met --finding a --rationale b --source c
            score set habo-kaa-2026 DOC1 met --finding a --rationale b --source c
            score set habo-kaa-2026 INT1 met --finding a --rationale b --source c
            score set habo-kaa-2026 INT2 met --finding a --rationale b --source c
            score set habo-kaa-2026 INT3 met --finding a --rationale b --source c
            score set habo-kaa-2026 COL1 met --finding a --rationale b --source c
            --as Cia score second habo-kaa-2026 RES1 met --rationale Samma
            --as Cia score second habo-kaa-2026 GOV1 partly_met --rationale 'Inte så illa'
            --as Cia score second habo-kaa-2026 GOV2 met --rationale Samma
            --as Cia score second habo-kaa-2026 RSP1 met --rationale Samma
            --as Cia score second habo-kaa-2026 FUP1 met --rationale Samma
            --as Cia score second habo-kaa-2026 FUP2 met --rationale Samma
            --as Cia score second habo-kaa-2026 MAP1 met --rationale Samma
            --as Cia score second habo-kaa-2026 DOC1 met --rationale Samma
            --as Cia score second habo-kaa-2026 INT1 met --rationale Samma
            --as Cia score second habo-kaa-2026 INT2 met --rationale Samma
            --as Cia score second habo-kaa-2026 INT3 met --rationale Samma
            --as Cia score second habo-kaa-2026 COL1 met --rationale Samma
            score consensus habo-kaa-2026 GOV1 partly_met --note 'Vi läste om det'
            sample draw habo-kaa-2026 DOC1 --population 120 --size 3 --seed 42 --attributes plan,kontakt
            sample record habo-kaa-2026 DOC1 1 plan pass --note 'Daterad'
            sample record habo-kaa-2026 DOC1 1 kontakt fail --note 'Ingen'
            sample record habo-kaa-2026 DOC1 45 plan pass
            sample record habo-kaa-2026 DOC1 45 kontakt pass
            sample record habo-kaa-2026 DOC1 88 plan pass
            sample record habo-kaa-2026 DOC1 88 kontakt pass
            sample result habo-kaa-2026 DOC1 --cite
            sample draw habo-kaa-2026 DOC1 --population 150 --size 3 --seed 43 --attributes plan --again 'Listan var inte hel'
            sample result habo-kaa-2026 DOC1
            improvement add --audit vara-kaa-2026 --objective RES1 --body Bildningsnämnden --priority hög
            improvement add --audit vara-kaa-2026 --recommendation 2
            improvement add --municipality Vara --title 'Något eget' --body Bildningsnämnden
            improvement add --municipality Vara --title 'Något annat' --body Bildningsnämnden
            improvement send vara-kaa-2026-res1 --due 2099-03-31
            --as Nora improvement answer vara-kaa-2026-res1 accepted --text 'Vi håller med' --decision '§ 12' --dnr 'BN 45'
            --as Nora improvement plan vara-kaa-2026-res1 --resources 'En tjänst' --activities Anställa --outputs 'En anställd' --short-term 'Fler möten' --long-term 'Fler i studier' --indicators 'Antal möten' --due 2099-06-30
            --as Nora improvement progress vara-kaa-2026-res1 'Utlyst' --share 60
            --as Nora improvement done vara-kaa-2026-res1 --text 'Anställd'
            improvement verify vara-kaa-2026-res1 partly --text 'Tjänsten finns'
            """;

    /** A case of the draft's last sample, which its seed decides. */
    private static final String DRAWN = "15";

    private RichWorkspace() {}

    /**
     * Makes one.
     *
     * @param environment what tells where the database is; empty for a file in the workspace
     */
    static void in(Path home, Map<String, String> environment) throws IOException {
        Path set = Files.createDirectories(home.resolveSibling(home.getFileName() + "-set"));
        write(set, "audits.csv", SET_AUDITS);
        write(set, "assessments.csv", SET_ASSESSMENTS);
        write(set, "improvements.csv", SET_IMPROVEMENTS);
        write(
                set,
                "municipalities.csv",
                "code,name,county,group\n9001,Byn,Annorstädes,By\n9002,Staden,Annorstädes,Stad\n");
        try (Commands commands = new Commands(home, environment)) {
            commands.done("audit import " + set);
            COMMANDS.lines().forEach(commands::done);
            evidence(commands, set);
            attached(commands, set);
            for (String name : List.of("Anna", "Nora")) {
                write(set, name, "fyra ord på rad\n");
                commands.done("--as Adam user password " + name + " --file " + set.resolve(name));
                commands.done("--as Adam user token " + name + " --purpose 'Till " + name + "'");
            }
            for (String title : List.of("Något eget", "Något annat")) {
                commands.done(
                        "improvement remove " + idOf(commands, title) + " --reason 'Fanns redan'");
            }
        }
        publications(home, environment);
        try (Commands commands = new Commands(home, environment)) {
            commands.done("trail verify");
        }
        own(home, environment);
    }

    /** What persons keep by the page alone. */
    private static void own(Path home, Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        environment.forEach(
                (name, value) ->
                        settings.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        Actor nora = new Actor("Nora", "nora", "testmaskin");
        try (TestHouse house = new TestHouse(home, Clock.systemUTC(), settings)) {
            house.get(Settings.class)
                    .keep(
                            nora,
                            new OwnSettings(
                                    OwnSettings.Theme.DARK, false, Optional.of(Language.EN)));
            house.get(StepDrafts.class)
                    .keep(
                            nora,
                            FOLLOWED,
                            Step.PROGRESS,
                            Map.of("text", "Halvskrivet", "share", "70"),
                            6);
        }
    }

    /** One comparison that is published, and one that was withdrawn. */
    private static void publications(Path home, Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        environment.forEach(
                (name, value) ->
                        settings.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        try (TestHouse house = new TestHouse(home, Clock.systemUTC(), settings)) {
            Publications publications = house.get(Publications.class);
            for (String title : List.of("Jämförelse", "En till")) {
                List<HandedFile> files =
                        Stream.of("comparison.pdf", "comparison.csv")
                                .map(name -> new HandedFile(name, (title + name).getBytes(UTF_8)))
                                .toList();
                FinishedComparison made =
                        new FinishedComparison(
                                Language.SV,
                                LocalDate.of(2026, 11, 30),
                                List.of("vara-kaa-2026"),
                                List.of(),
                                true,
                                house.get(Trail.class).length(),
                                files);
                Publication one = publications.publish(TestHouse.ANNA, made, title, Access.OPEN);
                if (title.equals("En till")) {
                    publications.withdraw(TestHouse.ANNA, one.id(), "Fel siffror");
                }
            }
        }
    }

    /** One file that stays, one with two objectives, and one that was removed. */
    private static void evidence(Commands commands, Path folder) throws IOException {
        String add = "evidence add habo-kaa-2026 ";
        for (String name : List.of("plan", "beslut", "avtal")) {
            write(folder, name + ".txt", name + "\n");
        }
        commands.done(add + "RES1 " + folder.resolve("plan.txt") + " --note 'Sidan 3'");
        commands.done(add + "RES1 " + folder.resolve("beslut.txt") + " --note 'Paragraf 12'");
        commands.done(add + "GOV1 " + folder.resolve("plan.txt"));
        for (String name : List.of("avtal", "beslut")) {
            String hash =
                    commands.done(add + "GOV2 " + folder.resolve(name + ".txt")).out().strip();
            commands.done(
                    "evidence remove habo-kaa-2026 GOV2 "
                            + hash
                            + " --reason 'Fel år: "
                            + name
                            + "'");
        }
    }

    /** A file of a case, and one of a step; each kind also removed. */
    private static void attached(Commands commands, Path folder) throws IOException {
        for (String name : List.of("arende", "rutin", "utkast")) {
            write(folder, name + ".txt", name + "\n");
        }
        String of = "evidence add habo-kaa-2026 DOC1 --case " + DRAWN + " ";
        commands.done(of + folder.resolve("arende.txt") + " --note 'Ur akten'");
        String removed = commands.done(of + folder.resolve("utkast.txt")).out().strip();
        commands.done(
                "evidence remove habo-kaa-2026 DOC1 "
                        + removed
                        + " --reason Dubblett --case "
                        + DRAWN);
        String attach = "improvement attach " + FOLLOWED + " ";
        commands.done(attach + folder.resolve("rutin.txt") + " --note 'Den nya rutinen'");
        String fault = commands.done(attach + folder.resolve("utkast.txt")).out().strip();
        String steps = commands.done("improvement files " + FOLLOWED + " --format csv").out();
        String step = steps.lines().toList().get(1).split(",", -1)[0];
        commands.done(
                String.join(
                        " ", "improvement detach", FOLLOWED, step, fault, "--reason 'Ett utkast'"));
    }

    private static String idOf(Commands commands, String title) {
        return commands.done("improvement list --format csv")
                .out()
                .lines()
                .filter(line -> line.contains(title))
                .map(line -> line.substring(0, line.indexOf(',')))
                .findFirst()
                .orElseThrow();
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
