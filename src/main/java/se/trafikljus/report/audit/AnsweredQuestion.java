package se.trafikljus.report.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.rubric.Verdict;

/**
 * An audit question turned into the sentence that answers it: "Har nämnden säkerställt att …?" into
 * "… att socialnämnden inte helt har säkerställt att …". Only questions of that form, and only
 * verdicts that a sentence can take up, for an answer must not be made to say anything else.
 */
final class AnsweredQuestion {

    private static final Map<Language, Pattern> FORMS =
            Map.of(
                    Language.SV,
                    Pattern.compile(
                            "Har (?<who>nämnden|ansvarig nämnd|styrelsen|kommunen|kommunstyrelsen"
                                    + "|[\\p{L}-]+nämnden)(?<when> under (?:året|perioden|\\d{4}))?"
                                    + " (?<rest>(?:säkerställt|sett till|bedrivit|genomfört|fullgjort"
                                    + "|skött|styrt|följt|vidtagit|utövat|upprättat|fastställt"
                                    + "|beslutat|organiserat|utformat|tillämpat|fördelat|haft|gett"
                                    + "|tagit|gjort|arbetat) [^?]+)\\?"),
                    Language.EN,
                    Pattern.compile(
                            "Has (?<who>the committee responsible|the committee|the board"
                                    + "|the municipality)(?<when> during (?:the year|the period"
                                    + "|\\d{4}))? (?<rest>(?:\\p{Ll}+ed|made|taken|had|seen|kept|held"
                                    + "|led|run|set|given) [^?]+)\\?"));

    /** A name says more than these. */
    private static final Set<String> NAMELESS =
            Set.of("nämnden", "ansvarig nämnd", "the committee", "the committee responsible");

    private static final Set<String> ADVERBS =
            Set.of(
                    "i allt väsentligt",
                    "i huvudsak",
                    "i stort",
                    "till övervägande del",
                    "till stor del",
                    "till viss del",
                    "delvis",
                    "endast delvis",
                    "inte helt",
                    "inte fullt ut",
                    "largely",
                    "mainly",
                    "mostly",
                    "partly",
                    "only partly",
                    "not fully",
                    "not entirely");

    private static final Set<String> YES = Set.of("ja", "yes");
    private static final Set<String> NO = Set.of("nej", "no");

    private AnsweredQuestion() {}

    /**
     * The sentence, if the question and the verdict go into one.
     *
     * @param verdicts the rubric's four, best first
     * @param body the audited body within a sentence, where there is only one
     */
    static Optional<String> sentence(
            Language language,
            List<String> questions,
            List<Verdict> verdicts,
            Verdict verdict,
            Optional<String> body) {
        if (questions.size() != 1) {
            return Optional.empty();
        }
        Matcher form =
                Objects.requireNonNull(FORMS.get(language)).matcher(questions.get(0).strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String who = form.group("who");
        String named = NAMELESS.contains(who) ? body.orElse(who) : who;
        String when = Optional.ofNullable(form.group("when")).orElse("");
        return adverb(language, verdicts.indexOf(verdict), verdict)
                .map(
                        adverb ->
                                Message.of(
                                                "report.audit.verdict.sentence",
                                                named + when,
                                                adverb,
                                                form.group("rest").strip())
                                        .in(language));
    }

    /** After a blank; nothing where the answer is yes. */
    private static Optional<String> adverb(Language language, int place, Verdict verdict) {
        String words = verdict.label().in(language).strip();
        if (place == 0 && YES.contains(words)) {
            return Optional.of("");
        }
        if (place == 3 && NO.contains(words)) {
            return Optional.of(" " + Message.of("report.audit.verdict.sentence.no").in(language));
        }
        return (place == 1 || place == 2) && ADVERBS.contains(words)
                ? Optional.of(" " + words)
                : Optional.empty();
    }
}
