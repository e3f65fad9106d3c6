package se.trafikljus.audit;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.RatingWords;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Witness;

/** Starts, scores and finds audits; each change stands in the trail, in the same transaction. */
@Component
public class Audits implements Witness {

    /** The days of Swedish public bodies are counted here, wherever the program runs. */
    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Parts of an audit's subject in the trail, besides its objectives. */
    static final String REOPENING = "reopening/";

    static final String SECOND = "second/";

    private static final String SUBJECT = "audit/";

    private final AuditStore store;
    private final SecondStore seconds;
    private final AuditRights rights;
    private final Rubrics rubrics;
    private final Municipalities municipalities;
    private final Trail trail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Audits(
            AuditStore store,
            SecondStore seconds,
            AuditRights rights,
            Rubrics rubrics,
            Municipalities municipalities,
            Trail trail,
            TransactionTemplate transactions,
            ObjectProvider<Clock> clock) {
        this.store = store;
        this.seconds = seconds;
        this.rights = rights;
        this.rubrics = rubrics;
        this.municipalities = municipalities;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** The subject under which an audit's changes stand in the trail. */
    public static String subject(String audit) {
        return SUBJECT + audit;
    }

    /**
     * Starts a draft. One that follows up another takes over that one's bodies, if none are given,
     * and its own wordings of the objectives, but no ratings.
     *
     * @return the audit with its id
     * @throws Problem if the municipality, the rubric or the followed audit is unknown, the period
     *     ends before it begins, or the actor is no auditor
     */
    public ScoredAudit start(Actor actor, NewAudit wanted) {
        rights.refuseUnlessAuditor(actor);
        Municipality municipality = municipalities.get(wanted.municipality());
        Rubric rubric = rubrics.find(wanted.rubric());
        refuseBackwards(wanted);
        return done(
                () -> {
                    Optional<ScoredAudit> followed = followed(wanted, municipality, rubric);
                    adopt(rubric);
                    Audit audit = draft(wanted, followed, municipality, rubric);
                    if (wouldFollowItself(audit.id(), audit.follows())) {
                        throw Problem.because("audit.followsItself", audit.id());
                    }
                    store.insert(audit);
                    Map<String, Assessment> wordings = wordings(followed, rubric);
                    List<Change> changes = new ArrayList<>();
                    changes.add(new Change("", Map.of(), Fields.of(audit)));
                    wordings.forEach(
                            (objective, one) -> {
                                store.insert(audit.id(), one);
                                changes.add(new Change(objective, Map.of(), Fields.of(one)));
                            });
                    trail.add(actor, "audit.started", subject(audit.id()), changes);
                    return new ScoredAudit(audit, rubric, municipality, wordings);
                });
    }

    /** Whether an audit that follows another would, by what that one follows, follow itself. */
    public boolean wouldFollowItself(String audit, String followed) {
        Set<String> seen = new HashSet<>();
        String at = followed;
        while (!at.isEmpty() && seen.add(at)) {
            if (at.equals(audit)) {
                return true;
            }
            at = find(at).map(Audit::follows).orElse("");
        }
        return false;
    }

    /** The audits there are of the same municipality, by the same rubric, for the same year. */
    public List<Audit> likeIt(NewAudit wanted) {
        Municipality municipality = municipalities.get(wanted.municipality());
        Rubric rubric = rubrics.find(wanted.rubric());
        int year = year(wanted);
        String id = id(municipality.name(), rubric.id(), year);
        return store.audits().stream()
                .filter(audit -> audit.place().equals(municipality.code()))
                .filter(audit -> store.rubric(audit.rubricHash()).id().equals(rubric.id()))
                .filter(
                        audit ->
                                audit.periodTo()
                                        .map(day -> day.getYear() == year)
                                        .orElse(audit.id().matches(id + "(-\\d+)?")))
                .toList();
    }

    private int year(NewAudit wanted) {
        return wanted.to().orElse(LocalDate.ofInstant(clock.instant(), SWEDEN)).getYear();
    }

    /** The followed audit's own wordings of the objectives, which the new one is to answer too. */
    private static Map<String, Assessment> wordings(Optional<ScoredAudit> followed, Rubric rubric) {
        Map<String, Assessment> wordings = new LinkedHashMap<>();
        for (Objective objective : rubric.objectives()) {
            followed.map(then -> then.assessment(objective.id()).asFormulated())
                    .filter(wording -> !wording.isBlank())
                    .ifPresent(
                            wording ->
                                    wordings.put(
                                            objective.id(),
                                            Assessment.unscored(objective.id())
                                                    .formulatedAs(wording)));
        }
        return wordings;
    }

    private Audit draft(
            NewAudit wanted,
            Optional<ScoredAudit> followed,
            Municipality municipality,
            Rubric rubric) {
        return new Audit(
                freeId(id(municipality.name(), rubric.id(), year(wanted))),
                municipality.code(),
                rubric.hash(),
                AuditStatus.DRAFT,
                "",
                wanted.question(),
                wanted.bodies().isEmpty()
                        ? followed.map(then -> then.audit().bodies()).orElse(List.of())
                        : wanted.bodies(),
                wanted.from(),
                wanted.to(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                wanted.follows(),
                "");
    }

    private static void refuseBackwards(NewAudit wanted) {
        if (wanted.from().isPresent()
                && wanted.to().isPresent()
                && wanted.to().get().isBefore(wanted.from().get())) {
            throw Problem.because(
                    "audit.backwards",
                    wanted.from().get().toString(),
                    wanted.to().get().toString());
        }
    }

    private Optional<ScoredAudit> followed(
            NewAudit wanted, Municipality municipality, Rubric rubric) {
        if (wanted.follows().isEmpty()) {
            return Optional.empty();
        }
        Audit before = get(wanted.follows());
        if (!before.place().equals(municipality.code())
                || !store.rubric(before.rubricHash()).id().equals(rubric.id())) {
            throw Problem.because(
                    "audit.followsForeign", before.id(), municipality.name(), rubric.id());
        }
        return Optional.of(read(before));
    }

    private static String id(String name, String rubric, int year) {
        return plain(name) + "-" + plain(rubric) + "-" + year;
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int n = 2; store.audit(id).isPresent(); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    /**
     * A name in lower case letters, digits and hyphens: å ä ö é as a a o e, other characters a
     * hyphen.
     */
    public static String plain(String name) {
        String plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" : plain;
    }

    /**
     * Keeps a rubric's text, so that audits made with it are read by it for ever.
     *
     * @throws Problem if another text stands under its id and version
     */
    void adopt(Rubric rubric) {
        Optional<String> known = store.rubricHash(rubric.id(), rubric.version());
        if (known.isEmpty()) {
            store.insert(rubric);
        } else if (!known.get().equals(rubric.hash())) {
            throw Problem.because("audit.rubricTextDiffers", rubric.id(), rubric.version());
        }
    }

    /**
     * Puts an assessment in the place of what was there.
     *
     * @param expected what the actor believes stands there
     * @return what was there before
     * @throws Problem if the audit is locked, the objective unknown, a text too long or malformed,
     *     or something else stands there
     */
    public Assessment score(Actor actor, String auditId, Assessment wanted, Expectation expected) {
        return done(
                () -> {
                    Audit audit = get(auditId);
                    Rubric rubric = store.rubric(audit.rubricHash());
                    String objective = objective(rubric, wanted.objective()).id();
                    Assessment before = store.assessment(auditId, objective, rubric);
                    rights.refuseChange(actor, audit);
                    if (!expected.holds(before)) {
                        throw expected.broken(auditId, before);
                    }
                    Texts.refuse(wanted);
                    Assessment stamped = stamped(actor, before, wanted);
                    replace(actor, auditId, before, stamped);
                    return before;
                });
    }

    private void replace(Actor actor, String auditId, Assessment before, Assessment after) {
        store.put(auditId, after);
        trail.add(actor, "assessment.set", subject(auditId), List.of(change(before, after)));
    }

    private static Change change(Assessment before, Assessment after) {
        return new Change(after.objective(), Fields.of(before), Fields.of(after));
    }

    /**
     * A cell as the one who changes it saw it, and as it is to be.
     *
     * @param seen refused if something else stands there by now
     */
    public record Scoring(Assessment seen, Assessment wanted) {}

    /**
     * Puts many assessments of one audit in the place of what was there: all of them, or none.
     * Those that change nothing are passed over.
     *
     * @param dryRun whether all is undone again at the end
     * @return what was there before and what is now, where something changed
     * @throws Problem with every fault, if the audit is locked, an objective unknown, a text too
     *     long or malformed, or a cell no longer what was seen
     */
    public List<Scoring> scoreAll(
            Actor actor, String auditId, List<Scoring> cells, boolean dryRun) {
        return done(
                status -> {
                    List<Scoring> changed = scoreAll(actor, get(auditId), cells);
                    if (dryRun) {
                        status.setRollbackOnly();
                    }
                    return changed;
                });
    }

    private List<Scoring> scoreAll(Actor actor, Audit audit, List<Scoring> cells) {
        rights.refuseChange(actor, audit);
        Rubric rubric = store.rubric(audit.rubricHash());
        List<Message> faults = new ArrayList<>();
        List<Scoring> changed = new ArrayList<>();
        for (Scoring cell : cells) {
            try {
                changed(actor, audit.id(), rubric, cell).ifPresent(changed::add);
            } catch (Problem problem) {
                faults.add(Message.of("audit.cellRefused", cell.wanted().objective(), problem));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.listing(
                    Message.of("audit.cellsRefused", audit.id(), faults.size()), faults);
        }
        if (!changed.isEmpty()) {
            changed.forEach(cell -> store.put(audit.id(), cell.wanted()));
            trail.add(
                    actor,
                    "assessment.set",
                    subject(audit.id()),
                    changed.stream().map(cell -> change(cell.seen(), cell.wanted())).toList());
        }
        return changed;
    }

    private Optional<Scoring> changed(Actor actor, String auditId, Rubric rubric, Scoring cell) {
        String objective = objective(rubric, cell.wanted().objective()).id();
        Assessment before = store.assessment(auditId, objective, rubric);
        if (!before.equals(cell.seen())) {
            throw Problem.because(
                    "audit.seenOther",
                    Difference.said(cell.seen().rating()),
                    Difference.said(before.rating()),
                    before.scoredBy());
        }
        Texts.refuse(cell.wanted());
        Assessment after = stamped(actor, before, cell.wanted());
        return after.equals(before) ? Optional.empty() : Optional.of(new Scoring(before, after));
    }

    /**
     * An audit that starts with ratings.
     *
     * @param ratings by the objective's id
     */
    public record Rated(NewAudit audit, Map<String, Rating> ratings) {

        public Rated {
            ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        }
    }

    /**
     * Starts drafts and rates them: all of them, or none.
     *
     * @param dryRun whether all is undone again at the end
     * @param stillWanted asked between audits and before the end; what it throws undoes everything
     * @return the audits with their ids, in the order given
     * @throws Problem with every fault, if one of them cannot be started or rated
     */
    public List<ScoredAudit> startAll(
            Actor actor, List<Rated> wanted, boolean dryRun, Runnable stillWanted) {
        return done(
                status -> {
                    List<Message> faults = new ArrayList<>();
                    List<ScoredAudit> started = new ArrayList<>();
                    for (Rated one : wanted) {
                        stillWanted.run();
                        try {
                            started.add(startRated(actor, one));
                        } catch (Problem problem) {
                            faults.add(
                                    Message.of(
                                            "audit.startRefused",
                                            one.audit().municipality(),
                                            problem));
                        }
                    }
                    if (!faults.isEmpty()) {
                        throw Problem.listing(
                                Message.of("audit.startsRefused", faults.size()), faults);
                    }
                    stillWanted.run();
                    if (dryRun) {
                        status.setRollbackOnly();
                    }
                    return started;
                });
    }

    private ScoredAudit startRated(Actor actor, Rated wanted) {
        ScoredAudit started = start(actor, wanted.audit());
        List<Scoring> cells =
                wanted.ratings().entrySet().stream()
                        .map(
                                one -> {
                                    Assessment empty = Assessment.unscored(one.getKey());
                                    return new Scoring(empty, empty.rated(one.getValue(), "", ""));
                                })
                        .toList();
        scoreAll(actor, started.audit(), cells);
        return read(started.audit());
    }

    /**
     * Who scored and when is the tool's to say; the same cell again keeps who first scored it so.
     */
    private Assessment stamped(Actor actor, Assessment before, Assessment wanted) {
        Optional<Rating> rating = wanted.rating();
        Assessment asBefore =
                new Assessment(
                        before.objective(),
                        rating,
                        wanted.finding(),
                        wanted.rationale(),
                        wanted.asFormulated(),
                        wanted.source(),
                        wanted.quote(),
                        wanted.success(),
                        wanted.remark(),
                        before.scoredBy(),
                        before.scoredAt());
        if (asBefore.equals(before) || rating.isEmpty()) {
            return asBefore;
        }
        String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return asBefore.rated(rating.get(), actor.name(), at);
    }

    /**
     * The objective with that id, whatever its case.
     *
     * @throws Problem naming those there are
     */
    public static Objective objective(Rubric rubric, String id) {
        return rubric.objectives().stream()
                .filter(one -> one.id().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.because(
                                        "audit.unknownObjective",
                                        id,
                                        rubric.id(),
                                        String.join(
                                                ", ",
                                                rubric.objectives().stream()
                                                        .map(Objective::id)
                                                        .toList())));
    }

    /**
     * The rating that a word means under a rubric.
     *
     * @throws Problem naming the ratings there are, each with its shortest word
     */
    public static Rating rating(Rubric rubric, String word) {
        return rubric.words()
                .find(word)
                .orElseThrow(
                        () ->
                                Problem.listing(
                                        Message.of("audit.ratingUnknown", word),
                                        rubric.words().ratings().stream()
                                                .map(Audits::choice)
                                                .toList()));
    }

    private static Message choice(Rating rating) {
        return Message.of(
                "audit.ratingChoice",
                rating.symbol(),
                rating.label(),
                RatingWords.shortest(rating));
    }

    /** The audit with that id. */
    public Optional<Audit> find(String id) {
        return store.audit(id.strip());
    }

    /**
     * The audit with that id.
     *
     * @throws Problem naming some that there are
     */
    public Audit get(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    private Problem unknown(String id) {
        List<String> ids = store.ids().stream().limit(12).toList();
        return ids.isEmpty()
                ? Problem.because("audit.unknownAndNone", id)
                : Problem.because("audit.unknown", id, String.join(", ", ids));
    }

    /**
     * The audit with its rubric, municipality and assessments.
     *
     * @throws Problem if there is none with that id
     */
    public ScoredAudit read(String id) {
        return read(get(id));
    }

    /**
     * The same for somebody who is to change it.
     *
     * @throws Problem if there is none, it is locked, or the actor is no auditor or has a conflict
     *     of interest
     */
    public ScoredAudit readToChange(Actor actor, String id) {
        Audit audit = get(id);
        rights.refuseChange(actor, audit);
        return read(audit);
    }

    private ScoredAudit read(Audit audit) {
        Rubric rubric = store.rubric(audit.rubricHash());
        return new ScoredAudit(
                audit,
                rubric,
                municipalities.get(audit.place()),
                store.assessments(audit.id(), rubric));
    }

    /** Every audit, by id. */
    public List<AuditLine> list() {
        Map<String, Integer> scored = store.scored();
        return store.audits().stream()
                .map(
                        audit ->
                                new AuditLine(
                                        audit,
                                        store.rubric(audit.rubricHash()),
                                        municipalities.get(audit.place()),
                                        scored.getOrDefault(audit.id(), 0)))
                .toList();
    }

    /** Hands over the audits with those ids, or all if there are none, by id. */
    public void each(List<String> ids, Consumer<ScoredAudit> reader) {
        List<String> wanted =
                ids.isEmpty()
                        ? store.ids()
                        : ids.stream().map(id -> get(id).id()).distinct().sorted().toList();
        wanted.forEach(id -> reader.accept(read(id)));
    }

    /**
     * The audit that the given one follows, or else the latest earlier one of the same municipality
     * and rubric.
     */
    public Optional<ScoredAudit> before(ScoredAudit audit) {
        return before(audit, store.audits());
    }

    /** The audits before the given ones, where there are any, in the same order. */
    public List<ScoredAudit> before(List<ScoredAudit> audits) {
        Map<String, List<Audit>> byPlace =
                store.audits().stream().collect(Collectors.groupingBy(Audit::place));
        return audits.stream()
                .flatMap(
                        audit ->
                                before(
                                        audit,
                                        byPlace.getOrDefault(audit.audit().place(), List.of()))
                                        .stream())
                .toList();
    }

    private Optional<ScoredAudit> before(ScoredAudit audit, List<Audit> among) {
        if (!audit.audit().follows().isEmpty()) {
            return find(audit.audit().follows()).map(this::read);
        }
        return among.stream()
                .filter(other -> !other.id().equals(audit.audit().id()))
                .filter(other -> other.place().equals(audit.audit().place()))
                .filter(other -> store.rubric(other.rubricHash()).id().equals(audit.rubric().id()))
                .filter(
                        other ->
                                Fields.date(other.periodTo())
                                                .compareTo(Fields.date(audit.audit().periodTo()))
                                        < 0)
                .max(Chosen.LATEST)
                .map(this::read);
    }

    /**
     * The audits to compare, in the order they are to stand.
     *
     * @throws Problem if nothing is selected, names are unknown, or the rubric must be named
     */
    public List<ScoredAudit> select(Selection selection) {
        return new Chosen(store, municipalities).of(selection).stream().map(this::read).toList();
    }

    /**
     * Drafts that a selection left out though they are newer than the audits chosen, since approved
     * and published ones go before; one of each municipality at most, and none of audits named.
     *
     * @param chosen what {@link #select} gave
     */
    public List<Audit> newerDrafts(Selection selection, List<ScoredAudit> chosen) {
        return new Chosen(store, municipalities)
                .newerDrafts(selection, chosen.stream().map(ScoredAudit::audit).toList());
    }

    /**
     * The latest published audit of each municipality by the rubric with that id, whatever its
     * version; in Swedish alphabetical order, and none where nothing is published.
     */
    public List<ScoredAudit> latestPublished(String rubric) {
        return new Chosen(store, municipalities)
                .latestPublished(rubric).stream().map(this::read).toList();
    }

    /** The rubrics, by their texts' hashes, that audits were made with. */
    public Rubric rubric(String hash) {
        return store.rubric(hash);
    }

    /** The known rubric of that id and version: one that audits were made with, or one at hand. */
    public Optional<Rubric> rubric(String id, String version) {
        Optional<Rubric> kept = store.rubricHash(id, version).map(store::rubric);
        return kept.isPresent() ? kept : rubrics.find(id, version);
    }

    /** The newest rubric with that id that is at hand. */
    public Optional<Rubric> newestRubric(String id) {
        return rubrics.all().stream().filter(rubric -> rubric.id().equals(id)).findFirst();
    }

    /**
     * Takes in many audits at once: all of them, or none.
     *
     * @param stillWanted asked between rows and before the end; what it throws undoes everything
     * @param work adds to the intake; what it throws undoes everything
     */
    public Intake.Result takeIn(
            Actor actor,
            boolean replace,
            boolean dryRun,
            Runnable stillWanted,
            Consumer<Intake> work) {
        rights.refuseUnlessAuditor(actor);
        return done(
                status -> {
                    Intake intake =
                            new Intake(
                                    this,
                                    store,
                                    rights,
                                    municipalities,
                                    trail,
                                    actor,
                                    replace,
                                    stillWanted);
                    work.accept(intake);
                    Intake.Result result = intake.finish();
                    stillWanted.run();
                    if (dryRun) {
                        status.setRollbackOnly();
                    }
                    return result;
                });
    }

    private <T> T done(Supplier<T> work) {
        return done(status -> work.get());
    }

    private <T> T done(TransactionCallback<T> work) {
        return Objects.requireNonNull(transactions.execute(work));
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public void tell(BiConsumer<String, Map<String, Map<String, String>>> told) {
        Map<String, Rubric> asStoredNow = new HashMap<>();
        for (Audit audit : store.audits()) {
            Rubric rubric =
                    asStoredNow.computeIfAbsent(audit.rubricHash(), store::rubricAsStoredNow);
            Map<String, Map<String, String>> parts = new LinkedHashMap<>();
            Map<String, String> own = Fields.of(audit);
            own.put("rubric", rubric.hash());
            parts.put("", own);
            store.assessments(audit.id(), rubric)
                    .values()
                    .forEach(one -> parts.put(one.objective(), Fields.of(one)));
            seconds.all(audit.id(), rubric)
                    .forEach((objective, one) -> parts.put(SECOND + objective, one.fields()));
            store.reopenings(audit.id())
                    .forEach(one -> parts.put(REOPENING + one.number(), one.fields()));
            told.accept(subject(audit.id()), parts);
        }
    }

    /** The ids of all rubrics that have audits. */
    public List<String> rubricIds() {
        Set<String> ids = new TreeSet<>();
        store.audits().forEach(audit -> ids.add(store.rubric(audit.rubricHash()).id()));
        return new ArrayList<>(ids);
    }

    /** The ids of all audits, by id. */
    public List<String> ids() {
        return store.ids();
    }
}
