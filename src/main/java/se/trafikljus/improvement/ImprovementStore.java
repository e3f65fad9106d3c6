package se.trafikljus.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Problem;
import se.trafikljus.workspace.Keys;
import se.trafikljus.workspace.RowWriter.Table;

/** The tables of improvement areas and of the notes about them. */
@Component
class ImprovementStore {

    /** That an improvement area was taken back before it was sent; its id is never used again. */
    record Removal(String improvement, String reason, LocalDate day, String by) {

        /** A refusal that tells of it. */
        Problem refusal(String key) {
            return Problem.conflict(key, improvement, day.toString(), by, reason);
        }
    }

    private static final Table AREA =
            Table.of(
                    "improvement",
                    "place_code, title, body, audit, recommendation, origin, objectives, status, due,"
                            + " priority, response, response_text, decision, dnr, resources,"
                            + " activities, outputs, short_term, long_term, indicators, done_share,"
                            + " verified, source, id");
    private static final Table NOTE =
            AREA.then("improvement_note", "improvement, number, noted_on, text, noted_by");
    private static final Table STEP =
            AREA.then("improvement_step", "improvement, number, step, taken_on, due, taken_by");

    private final JdbcClient jdbc;

    ImprovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ImprovementArea> find(String id) {
        return one("improvement", "id", "", id, ImprovementStore::area).stream().findFirst();
    }

    /** The same, kept from others until the transaction ends. */
    Optional<ImprovementArea> held(String id) {
        return one("improvement", "id", " FOR UPDATE", id, ImprovementStore::area).stream()
                .findFirst();
    }

    /** Every improvement area, by id. */
    List<ImprovementArea> all() {
        return sorted(jdbc.sql("SELECT * FROM improvement").query(ImprovementStore::area).list());
    }

    /** Here, for databases differ in where they put a hyphen. */
    private static List<ImprovementArea> sorted(List<ImprovementArea> areas) {
        return areas.stream().sorted(Comparator.comparing(ImprovementArea::id)).toList();
    }

    /** Those with these ids, by id. */
    List<ImprovementArea> of(Collection<String> ids) {
        return sorted(Keys.rows(jdbc, "improvement", "id", "id", ids, ImprovementStore::area));
    }

    /** The notes of several, by improvement area, each in the order in which they were added. */
    Map<String, List<Note>> notes(Collection<String> several) {
        return Keys.rows(
                        jdbc,
                        "improvement_note",
                        "improvement",
                        "number",
                        several,
                        ImprovementStore::note)
                .stream()
                .collect(Collectors.groupingBy(Note::improvement));
    }

    /** The steps taken with several, by improvement area, each in their order. */
    Map<String, List<TakenStep>> steps(Collection<String> several) {
        return Keys.rows(
                        jdbc,
                        "improvement_step",
                        "improvement",
                        "number",
                        several,
                        ImprovementStore::step)
                .stream()
                .collect(Collectors.groupingBy(TakenStep::improvement));
    }

    /** Of one key; as one of many, PostgreSQL would look through the whole table for it. */
    private <T> List<T> one(
            String table, String key, String end, String value, RowMapper<T> reading) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE " + key + " = ?" + end)
                .param(value)
                .query(reading)
                .list();
    }

    /** Those that come from an audit, by id. */
    List<ImprovementArea> ofAudit(String audit) {
        return sorted(one("improvement", "audit", "", audit, ImprovementStore::area));
    }

    /** The bodies that a place's improvement areas are addressed to, as they are written. */
    Set<String> bodies(String place) {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT body FROM improvement WHERE place_code = ?")
                        .param(place)
                        .query(String.class)
                        .list());
    }

    /** Sorted here, for databases differ in where they put a hyphen. */
    List<String> ids() {
        return jdbc.sql("SELECT id FROM improvement").query(String.class).list().stream()
                .sorted()
                .toList();
    }

    void insert(ImprovementArea one) {
        jdbc.sql(AREA.insert()).params(columns(one)).update();
    }

    void update(ImprovementArea one) {
        jdbc.sql(AREA.update()).params(columns(one)).update();
    }

    private static List<Object> columns(ImprovementArea one) {
        return List.of(
                one.place(),
                one.title(),
                one.body(),
                one.audit(),
                Fields.number(one.recommendation()),
                one.origin().map(Origin::id).orElse(""),
                String.join(Fields.BETWEEN_OBJECTIVES, one.objectives()),
                one.status().id(),
                Fields.date(one.due()),
                one.priority(),
                one.response().map(Response::id).orElse(""),
                one.responseText(),
                one.decision(),
                one.dnr(),
                one.plan().resources(),
                one.plan().activities(),
                one.plan().outputs(),
                one.plan().shortTerm(),
                one.plan().longTerm(),
                one.plan().indicators(),
                Fields.number(one.doneShare()),
                one.verified().map(Verification::id).orElse(""),
                one.source(),
                one.id());
    }

    /** An improvement area's notes, in the order in which they were added. */
    List<Note> notes(String improvement) {
        return one(
                "improvement_note",
                "improvement",
                " ORDER BY number",
                improvement,
                ImprovementStore::note);
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getString("improvement"),
                LocalDate.parse(row.getString("noted_on")),
                row.getString("text"),
                row.getString("noted_by"));
    }

    void insert(Note note, int number) {
        jdbc.sql(NOTE.insert())
                .params(note.improvement(), number, note.date().toString(), note.text(), note.by())
                .update();
    }

    /** The steps taken with an improvement area, in the order in which they were taken. */
    List<TakenStep> steps(String improvement) {
        return one(
                "improvement_step",
                "improvement",
                " ORDER BY number",
                improvement,
                ImprovementStore::step);
    }

    /** The steps taken with each improvement area, in their order. */
    Map<String, List<TakenStep>> steps() {
        return jdbc
                .sql("SELECT * FROM improvement_step ORDER BY number")
                .query(ImprovementStore::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(TakenStep::improvement));
    }

    void insert(TakenStep one, int number) {
        jdbc.sql(STEP.insert())
                .params(
                        one.improvement(),
                        number,
                        one.step().id(),
                        one.day().toString(),
                        Fields.date(one.due()),
                        one.by())
                .update();
    }

    /** The improvement area with all that was noted about it. */
    void delete(String improvement) {
        jdbc.sql("DELETE FROM step_draft WHERE improvement = ?").param(improvement).update();
        jdbc.sql("DELETE FROM improvement_note WHERE improvement = ?").param(improvement).update();
        jdbc.sql("DELETE FROM improvement_step WHERE improvement = ?").param(improvement).update();
        jdbc.sql("DELETE FROM improvement WHERE id = ?").param(improvement).update();
    }

    Optional<Removal> removal(String improvement) {
        return jdbc.sql("SELECT * FROM improvement_removal WHERE improvement = ?")
                .param(improvement)
                .query(ImprovementStore::removal)
                .optional();
    }

    void insert(Removal one) {
        jdbc.sql(
                        """
                        INSERT INTO improvement_removal (improvement, reason, removed_on, removed_by)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(one.improvement(), one.reason(), one.day().toString(), one.by())
                .update();
    }

    private static Removal removal(ResultSet row, int number) throws SQLException {
        return new Removal(
                row.getString("improvement"),
                row.getString("reason"),
                LocalDate.parse(row.getString("removed_on")),
                row.getString("removed_by"));
    }

    private static TakenStep step(ResultSet row, int number) throws SQLException {
        return new TakenStep(
                row.getString("improvement"),
                Step.of(row.getString("step")).orElseThrow(),
                LocalDate.parse(row.getString("taken_on")),
                written(row, "due").map(LocalDate::parse),
                row.getString("taken_by"));
    }

    private static ImprovementArea area(ResultSet row, int number) throws SQLException {
        return new ImprovementArea(
                row.getString("id"),
                row.getString("place_code"),
                row.getString("title"),
                row.getString("body"),
                row.getString("audit"),
                written(row, "recommendation").map(Integer::valueOf),
                written(row, "origin").flatMap(Origin::of),
                written(row, "objectives")
                        .map(all -> List.of(all.split(" \\| ", -1)))
                        .orElse(List.of()),
                ImprovementStatus.of(row.getString("status")).orElseThrow(),
                written(row, "due").map(LocalDate::parse),
                row.getString("priority"),
                written(row, "response").flatMap(Response::of),
                row.getString("response_text"),
                row.getString("decision"),
                row.getString("dnr"),
                new ImprovementArea.Plan(
                        row.getString("resources"),
                        row.getString("activities"),
                        row.getString("outputs"),
                        row.getString("short_term"),
                        row.getString("long_term"),
                        row.getString("indicators")),
                written(row, "done_share").map(Integer::valueOf),
                written(row, "verified").flatMap(Verification::of),
                row.getString("source"));
    }

    private static Optional<String> written(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
    }
}
