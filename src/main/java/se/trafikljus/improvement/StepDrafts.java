package se.trafikljus.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Texts;
import se.trafikljus.people.People;
import se.trafikljus.people.User;
import se.trafikljus.trail.Transactions;

/**
 * Half-written forms of steps. Each is its own person's: nobody else reads, changes or hears of it.
 * None stands in the trail, for nothing was done by it.
 */
@Component
public class StepDrafts {

    /**
     * A half-written form of a step, as its person left it.
     *
     * @param fields what stands in the form, by the names of its fields
     * @param stepsSeen how many steps had been taken when it was written
     * @param savedAt to the second
     */
    public record StepDraft(
            String improvement,
            Step step,
            Map<String, String> fields,
            int stepsSeen,
            Instant savedAt) {

        public StepDraft {
            fields = Map.copyOf(fields);
        }
    }

    /** More than any form has. */
    private static final int MOST_FIELDS = 12;

    private final Store store;
    private final StepTaking taking;
    private final Improvements improvements;
    private final People people;
    private final Transactions transactions;

    StepDrafts(
            Store store,
            StepTaking taking,
            Improvements improvements,
            People people,
            Transactions transactions) {
        this.store = store;
        this.taking = taking;
        this.improvements = improvements;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * Keeps what the actor has written so far, in place of what they had written before.
     *
     * @param fields by their names: small letters, at most 30
     * @param stepsSeen how many steps had been taken when the form was shown
     * @throws Problem if the actor may not take the step, or not now, or a text cannot be kept
     */
    public StepDraft keep(
            Actor actor, String id, Step step, Map<String, String> fields, int stepsSeen) {
        if (fields.size() > MOST_FIELDS
                || !fields.keySet().stream().allMatch(name -> name.matches("[a-z]{1,30}"))) {
            throw new IllegalArgumentException("No form has the fields " + fields.keySet());
        }
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea area = taking.before(actor, id, step);
                    if (step.from(area).isEmpty()) {
                        throw Problem.conflict("improvement.draftTooLate", step.passive());
                    }
                    Message called = Message.of("improvement.draft");
                    fields.values().forEach(text -> Texts.refuse(called, text));
                    StepDraft draft =
                            new StepDraft(
                                    area.id(),
                                    step,
                                    fields,
                                    stepsSeen,
                                    Instant.parse(transactions.now()));
                    store.put(people.acting(actor).person().keptKey(), draft);
                    return draft;
                });
    }

    /**
     * The actor's own for an improvement area, of the steps that they may take now.
     *
     * @throws Problem if there is no such area that the actor may see
     */
    public List<StepDraft> of(Actor actor, String id) {
        User user = people.acting(actor);
        ImprovementArea area = improvements.read(actor, id).area();
        return store.of(user.person().key()).stream()
                .filter(draft -> draft.improvement().equals(area.id()))
                .filter(draft -> isOpen(user, area, draft))
                .toList();
    }

    /** The ids of the improvement areas for which the actor has begun a step that is open. */
    public Set<String> begun(Actor actor) {
        User user = people.acting(actor);
        return store.of(user.person().key()).stream()
                .filter(
                        draft ->
                                improvements
                                        .find(draft.improvement())
                                        .filter(area -> isOpen(user, area, draft))
                                        .isPresent())
                .map(StepDraft::improvement)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOpen(User user, ImprovementArea area, StepDraft draft) {
        return NextSteps.openTo(user.role(), area).contains(draft.step());
    }

    /** Throws the actor's own away, if there is one. */
    public void discard(Actor actor, String id, Step step) {
        transactions.changing(
                actor,
                () -> {
                    store.delete(
                            people.acting(actor).person().key(),
                            id.strip().toLowerCase(Locale.ROOT),
                            step);
                    return id;
                });
    }

    /** The table of half-written forms: a row for each field. */
    @Component
    static class Store {

        private final JdbcClient jdbc;

        Store(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** All of a person's, by improvement area. */
        List<StepDraft> of(String person) {
            Map<String, StepDraft> drafts = new LinkedHashMap<>();
            jdbc.sql(
                            "SELECT * FROM step_draft WHERE person_key = ? ORDER BY improvement, step, field")
                    .param(person)
                    .query(Store::field)
                    .list()
                    .forEach(
                            one ->
                                    drafts.merge(
                                            one.improvement() + " " + one.step(),
                                            one,
                                            Store::together));
            return new ArrayList<>(drafts.values());
        }

        private static StepDraft together(StepDraft one, StepDraft field) {
            Map<String, String> fields = new HashMap<>(one.fields());
            fields.putAll(field.fields());
            return new StepDraft(
                    one.improvement(), one.step(), fields, one.stepsSeen(), one.savedAt());
        }

        private static StepDraft field(ResultSet row, int number) throws SQLException {
            return new StepDraft(
                    row.getString("improvement"),
                    Step.of(row.getString("step")).orElseThrow(),
                    Map.of(row.getString("field"), row.getString("text")),
                    row.getInt("steps_seen"),
                    Instant.parse(row.getString("saved_at")));
        }

        void put(String person, StepDraft draft) {
            delete(person, draft.improvement(), draft.step());
            draft.fields()
                    .forEach(
                            (field, text) ->
                                    jdbc.sql(
                                                    """
                                                    INSERT INTO step_draft
                                                    (person_key, improvement, step, field, text, steps_seen, saved_at)
                                                    VALUES (?, ?, ?, ?, ?, ?, ?)
                                                    """)
                                            .params(
                                                    person,
                                                    draft.improvement(),
                                                    draft.step().id(),
                                                    field,
                                                    text,
                                                    draft.stepsSeen(),
                                                    draft.savedAt().toString())
                                            .update());
        }

        void delete(String person, String improvement, Step step) {
            jdbc.sql("DELETE FROM step_draft WHERE person_key = ? AND improvement = ? AND step = ?")
                    .params(person, improvement, step.id())
                    .update();
        }

        /** Everybody's. */
        void delete(String improvement) {
            jdbc.sql("DELETE FROM step_draft WHERE improvement = ?").param(improvement).update();
        }
    }
}
