package se.trafikljus;

import java.util.List;
import java.util.Locale;

/**
 * What somebody can do next, each with the names of what it is done with. How it is done is for the
 * face to say: a command line, a link, a line of JSON.
 */
public enum Action {
    PUT_LATER_DATABASE_BACK(Kind.WAY_ON),
    PUT_RIGHT_DATABASE_BACK(Kind.WAY_ON),
    PUT_DATABASE_BACK(Kind.WAY_ON),
    PUT_WHOLE_DATABASE_BACK(Kind.WAY_ON),
    PUT_LATEST_DATABASE_BACK(Kind.WAY_ON),
    PUT_HEAD_BACK(Kind.WAY_ON),
    PUT_TABLES_BACK(Kind.WAY_ON),
    MEND_ROW(Kind.WAY_ON),
    ASK_WHO_RUNS_THE_SERVER(Kind.WAY_ON),
    RESTORE_BACKUP(Kind.WAY_ON),
    RESTORE_OWN_BACKUP(Kind.WAY_ON, "latest"),
    ACCEPT_LOST_RECORDS(Kind.WAY_ON, "after"),
    ACCEPT_OTHER_DATABASE(Kind.WAY_ON),
    ACCEPT_LOST_HEAD(Kind.WAY_ON),
    BEGIN_ANEW(Kind.WAY_ON),

    ACCEPT_LOSS_WITHOUT_BEGINNING_ANEW,
    VERIFY_TRAIL,
    VERIFY_PRINTED_CHECKSUM,
    CHOOSE_WORKSPACE,
    GIVE_REASON,

    NAME_YOURSELF,
    ACT_AS_ANOTHER,
    LIST_PEOPLE,
    ADD_PERSON,
    ADD_ADMINISTRATOR,
    GIVE_PLACE_AND_BODY,
    CHOOSE_COMMITTEE_ROLE,
    LIST_CONFLICTS,
    LIFT_CONFLICT,

    START_AUDIT,
    START_FOLLOW_UP("audit"),
    IMPORT_SET,
    IMPORT_ONE_OF_SETS,
    IMPORT_SAMPLE("set"),
    REPLACE,
    OVERWRITE,
    LIST_AUDITS,
    SHOW_REMOVED_AUDIT,
    SHOW_AUDIT("audit"),
    CHOOSE_RUBRIC,
    CHOOSE_AUDITS,
    CHOOSE_MUNICIPALITY,
    COMPARE_BODIES("municipality"),
    CHOOSE_BODY,
    NAME_BODIES,
    CHOOSE_ONE_AUDIT_OF_EACH,
    SCORE("audit"),
    SCORE_CELL("audit", "objective"),
    SCORE_SECOND("audit"),
    SCORE_SECOND_AS_COLLEAGUE("audit"),
    RECORD_CONSENSUS("audit"),
    REWRITE_RATIONALE("audit", "objective"),
    GIVE_NOTE,
    WRITE_CONCLUSION("audit"),
    CONFIRM_VERDICT("audit"),
    DESCRIBE_CONDUCT("audit"),
    COMPLETE_SCORING("audit"),
    APPROVE_UNFOUNDED("audit"),
    APPROVE_WITH_REASON,
    APPROVE_AUDIT("audit"),
    PUBLISH_AUDIT("audit"),
    REOPEN_AUDIT("audit"),
    REOPEN_FOR_SECOND("audit"),
    REOPEN_FOR_CONCLUSION("audit"),
    REOPEN_FOR_VERDICT("audit"),

    SEND_IMPROVEMENT("improvement"),
    SEND_IMPROVEMENT_BY_DATE("improvement"),
    SEND_IMPROVEMENT_TO_BODY("improvement"),
    SEND_IMPROVEMENT_TO_BODY_BY_DATE("improvement"),
    ANSWER_IMPROVEMENT("improvement"),
    CORRECT_ANSWER("improvement"),
    PLAN_IMPROVEMENT("improvement"),
    REPORT_PROGRESS("improvement"),
    REPORT_DONE("improvement"),
    VERIFY_IMPROVEMENT("improvement"),
    CLOSE_IMPROVEMENT("improvement"),
    CLOSE_SENT_IMPROVEMENT("improvement"),
    REMOVE_IMPROVEMENT("improvement"),
    SHOW_IMPROVEMENT("improvement"),
    LIST_IMPROVEMENTS,
    ADD_IMPROVEMENT("audit"),
    ADD_IMPROVEMENT_AGAIN,
    SHOW_REMOVED_IMPROVEMENT,
    CHANGE_IMPROVEMENT,
    CHANGE_PLAN,
    RECOMMEND("audit"),
    FOLLOW_RECOMMENDATION_UP("audit", "recommendation"),
    IMPORT_RECOMMENDATIONS,
    START_FROM_OBJECTIVE,
    ADDRESS_TO_ANOTHER,
    GIVE_TITLE,
    GIVE_BODY,
    GIVE_DUE,
    GIVE_ACTIVITIES,

    DRAW_SAMPLE("audit", "objective"),
    DRAW_AGAIN,
    LEAVE_AGAIN_OUT,
    GIVE_REASON_TO_DRAW_AGAIN,
    EXTEND_SAMPLE,
    SHOW_SAMPLE,
    LIST_EVIDENCE,
    ADD_ATTRIBUTE,
    RECORD_CASES("audit", "objective"),
    CITE_SAMPLE("audit", "objective"),
    CORRECT_CASE,
    LIST_ATTRIBUTES,
    TAKE_EARLIER_CITATION_AWAY("audit"),
    GIVE_POPULATION,
    GIVE_SIZE,
    GIVE_SEED,
    GIVE_ATTRIBUTES,
    GIVE_CONFIDENCE,

    LIST_RUBRICS,
    SHOW_RUBRIC("rubric"),
    CHECK_RUBRIC,
    LIST_MUNICIPALITIES,
    WRITE_FORM,
    CHOOSE_SHEET,
    GIVE_PERIOD,
    NAME_MUNICIPALITY_OF_BODIES,

    INCLUDE_DRAFTS("audit"),
    REPORT_AUDIT("audit"),
    REORDER_MUNICIPALITIES,
    REORDER_BODIES,
    CHOOSE_FOLDER,
    CHECK_PATH_OF_TEXT,
    WRITE_TEXT_TEMPLATE,
    SHORTEN_TEXT_OR_TITLE,
    SEND_IMPROVEMENTS,
    APPROVE_AND_PUBLISH,
    APPROVE_AND_PUBLISH_AGAIN("audit"),
    PUBLISH_ITS_AUDIT;

    private enum Kind {
        STEP,
        WAY_ON
    }

    private final Kind kind;
    private final List<String> needs;

    Action(String... needs) {
        this(Kind.STEP, needs);
    }

    Action(Kind kind, String... needs) {
        this.kind = kind;
        this.needs = List.of(needs);
    }

    /** The names of what it is done with, in order. */
    public List<String> needs() {
        return needs;
    }

    /**
     * Whether it is one of several ways on where data is lost or damaged, each at its price, of
     * which somebody must choose one.
     */
    public boolean isWayOn() {
        return kind == Kind.WAY_ON;
    }

    /** As the API and the files of messages name it: {@code reopen-audit}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
