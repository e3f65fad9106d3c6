package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;

/** Recommendations as an auditor writes them: to each body in turn, verbs first. */
public final class AddressedAdvice {

    /** What stands under one lead: to whom, how strongly, and whether in sentences of its own. */
    private record Lead(String body, String modal, boolean asWritten) {

        String key(int items) {
            if (asWritten) {
                return items == 1 ? "written.one" : "written";
            }
            return modal.isEmpty() ? "to" : "modal";
        }
    }

    private final ReportContext m;
    private final Function<Recommendation, String> body;

    /**
     * @param body whom a recommendation is given to, as a sentence has them
     */
    public AddressedAdvice(ReportContext m, Function<Recommendation, String> body) {
        this.m = m;
        this.body = body;
    }

    /**
     * A lead and a list for each body and strength, in the order of the recommendations.
     *
     * @param first how the keys of the first lead begin, which may tell what they rest on
     * @param item what a recommendation adds to its text in the list
     */
    public List<Block> blocks(
            List<Recommendation> recommendations,
            String first,
            BiFunction<Recommendation, String, Prose> item) {
        Map<Lead, List<Prose>> groups = new LinkedHashMap<>();
        for (Recommendation one : recommendations) {
            ListedAdvice advice = listed(one);
            groups.computeIfAbsent(
                            new Lead(body.apply(one), advice.modal(), advice.asWritten()),
                            lead -> new ArrayList<>())
                    .add(item.apply(one, advice.text()));
        }
        List<Block> blocks = new ArrayList<>();
        groups.forEach(
                (lead, items) -> {
                    blocks.add(
                            m.prose(
                                    (blocks.isEmpty() ? first : "audit.advice.")
                                            + lead.key(items.size()),
                                    lead.body(),
                                    lead.modal()));
                    blocks.add(new Items(false, items));
                });
        return blocks;
    }

    /**
     * The first that asks to ensure something, else the first, in a sentence that tells whom it is
     * given to.
     *
     * @param all at least one
     */
    public String weightiest(List<Recommendation> all) {
        return sentence(
                all.stream()
                        .filter(one -> listed(one).text().matches("(säkerställa|ensure) .*"))
                        .findFirst()
                        .orElse(all.get(0)));
    }

    private String sentence(Recommendation one) {
        ListedAdvice advice = listed(one);
        if (advice.asWritten()) {
            return m.say("advice.one.written", m.capital(body.apply(one)), advice.text());
        }
        return m.say(
                advice.modal().isEmpty() ? "advice.one" : "advice.one.modal",
                body.apply(one),
                advice.text(),
                advice.modal());
    }

    private ListedAdvice listed(Recommendation one) {
        return ListedAdvice.of(
                m.language(), String.join(" ", Evidence.lines(one.text())), body.apply(one));
    }
}
