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
     * @param key of the words for it
     * @param verdicts the rubric's four, best first
     * @param body the audited body within a sentence, where there is only one
     */
    static Optional<String> sentence(
            Language language,
            String key,
            List<String> questions,
            List<Verdict> verdicts,
            Verdict verdict,
            Optional<String> body) {
        return form(language, questions)
                .flatMap(
                        form ->
                                adverb(language, verdicts.indexOf(verdict), verdict)
                                        .map(
                                                adverb ->
                                                        Message.of(
                                                                        key + ".sentence",
                                                                        who(form, body),
                                                                        adverb,
                                                                        form.group("rest").strip())
                                                                .in(language)));
    }

    /** The purpose of the audit, if the question goes into a sentence: "… att bedöma om …". */
    static Optional<String> purpose(
            Language language, List<String> questions, Optional<String> body) {
        return form(language, questions)
                .map(
                        form ->
                                Message.of(
                                                "report.audit.purpose.sentence",
                                                who(form, body),
                                                form.group("rest").strip())
                                        .in(language));
    }

    private static Optional<Matcher> form(Language language, List<String> questions) {
        return questions.size() == 1
                ? Optional.of(
                                Objects.requireNonNull(FORMS.get(language))
                                        .matcher(questions.get(0).strip()))
                        .filter(Matcher::matches)
                : Optional.empty();
    }

    /** Whom the question is of, by name where it says no more than "nämnden"; and when. */
    private static String who(Matcher form, Optional<String> body) {
        String who = form.group("who");
        return (NAMELESS.contains(who) ? body.orElse(who) : who)
                + Optional.ofNullable(form.group("when")).orElse("");
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
