package se.trafikljus.shell.invocation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.trafikljus.Action;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Remedy;
import se.trafikljus.improvement.Step;
import se.trafikljus.people.Role;

/**
 * Leaves out of what is told each thing to do next that is not for whoever acts: a reader who is
 * told to publish is refused at the next step.
 */
public final class Advice {

    /** Where nobody is known to act: everything is told. */
    public static final Advice TO_ANYBODY = new Advice(Optional::empty);

    private static final Map<Action, List<Role>> TAKERS = takers();

    private final Supplier<Optional<Role>> role;

    /**
     * @param role the role of whoever acts, asked for only where it matters; empty where it cannot
     *     be known
     */
    public Advice(Supplier<Optional<Role>> role) {
        this.role = role;
    }

    /** The same sentence, with its remedies and those of the sentences within it. */
    public Localized fit(Localized said) {
        if (said instanceof Problem problem) {
            return problem.saying(this::fit);
        }
        return said instanceof Message message ? fit(message) : said;
    }

    private Message fit(Message message) {
        return new Message(
                message.key(),
                message.arguments().stream()
                        .map(one -> one instanceof Localized said ? fit(said) : one)
                        .toList(),
                message.remedies().stream().filter(this::suits).toList());
    }

    private boolean suits(Remedy remedy) {
        List<Role> takers = TAKERS.get(remedy.action());
        return takers == null || role.get().map(takers::contains).orElse(true);
    }

    /** What is not for everybody; options of a command that was given are for whoever gave it. */
    private static Map<Action, List<Role>> takers() {
        Map<Action, List<Role>> takers = new EnumMap<>(Action.class);
        put(
                takers,
                List.of(Role.AUDITOR, Role.ADMIN),
                Action.IMPORT_SET,
                Action.IMPORT_ONE_OF_SETS,
                Action.IMPORT_SAMPLE,
                Action.IMPORT_RECOMMENDATIONS);
        put(
                takers,
                List.of(Role.AUDITOR),
                Action.START_AUDIT,
                Action.START_FOLLOW_UP,
                Action.SCORE,
                Action.SCORE_CELL,
                Action.SCORE_SECOND,
                Action.SCORE_SECOND_AS_COLLEAGUE,
                Action.RECORD_CONSENSUS,
                Action.REWRITE_RATIONALE,
                Action.WRITE_CONCLUSION,
                Action.COMPLETE_SCORING,
                Action.APPROVE_UNFOUNDED,
                Action.APPROVE_AUDIT,
                Action.PUBLISH_AUDIT,
                Action.REOPEN_AUDIT,
                Action.REOPEN_FOR_SECOND,
                Action.REOPEN_FOR_CONCLUSION,
                Action.APPROVE_AND_PUBLISH,
                Action.APPROVE_AND_PUBLISH_AGAIN,
                Action.PUBLISH_ITS_AUDIT,
                Action.RECOMMEND,
                Action.DRAW_SAMPLE,
                Action.RECORD_CASES,
                Action.CITE_SAMPLE);
        put(
                takers,
                Step.ADD.roles(),
                Action.ADD_IMPROVEMENT,
                Action.ADD_IMPROVEMENT_AGAIN,
                Action.FOLLOW_RECOMMENDATION_UP,
                Action.REMOVE_IMPROVEMENT);
        put(
                takers,
                Step.SEND.roles(),
                Action.SEND_IMPROVEMENT,
                Action.SEND_IMPROVEMENT_BY_DATE,
                Action.SEND_IMPROVEMENT_TO_BODY,
                Action.SEND_IMPROVEMENT_TO_BODY_BY_DATE,
                Action.SEND_IMPROVEMENTS);
        put(takers, Step.ANSWER.roles(), Action.ANSWER_IMPROVEMENT, Action.CORRECT_ANSWER);
        put(takers, Step.PLAN.roles(), Action.PLAN_IMPROVEMENT);
        put(takers, Step.PROGRESS.roles(), Action.REPORT_PROGRESS);
        put(takers, Step.DONE.roles(), Action.REPORT_DONE);
        put(takers, Step.VERIFY.roles(), Action.VERIFY_IMPROVEMENT);
        put(takers, Step.CLOSE.roles(), Action.CLOSE_IMPROVEMENT, Action.CLOSE_SENT_IMPROVEMENT);
        return takers;
    }

    private static void put(Map<Action, List<Role>> takers, List<Role> roles, Action... actions) {
        for (Action action : actions) {
            takers.put(action, roles);
        }
    }
}
