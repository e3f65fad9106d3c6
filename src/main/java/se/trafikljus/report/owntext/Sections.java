package se.trafikljus.report.owntext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Action;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Nearest;
import se.trafikljus.report.document.Block;
import se.trafikljus.rubric.Shown;

/** Takes a file apart into its sections, each begun by a key as a heading of the first level. */
final class Sections {

    private static final Pattern MARKS = Pattern.compile("^ {0,3}#+[ \t]*|[ \t]+#+[ \t]*$");
    private static final int LONGEST_WORD_MEANT = 100;

    private final TextFile file;
    private final Set<String> keys;
    private final Faults faults;
    private final Map<String, SectionReader> sections = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private boolean unknownKey;

    Sections(TextFile file, Set<String> keys, Faults faults) {
        this.file = file;
        this.keys = keys;
        this.faults = faults;
    }

    /** The blocks of each section, by its key; a section without any is left out. */
    Map<String, List<Block>> read() {
        @Nullable SectionReader section = null;
        boolean toldOfWordsBefore = false;
        Node document = Markdown.read(file.text());
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                section = begin(heading);
            } else if (section != null) {
                section.add(node);
            } else if (node instanceof CommentBlocks.CommentBlock comment) {
                SectionReader.check(comment, faults);
            } else if (!SectionReader.isWithoutWords(node) && !toldOfWordsBefore) {
                faults.add(node, "beforeFirst");
                toldOfWordsBefore = true;
            }
        }
        Map<String, List<Block>> blocks = new LinkedHashMap<>();
        sections.forEach((key, reader) -> blocks.put(key, reader.blocks()));
        blocks.values().removeIf(List::isEmpty);
        return blocks;
    }

    /** What to tell after the faults. */
    List<Message> advice() {
        Localized names =
                language ->
                        keys.stream()
                                .map(key -> SectionNames.of(key, language))
                                .collect(Collectors.joining(", "));
        return unknownKey
                ? List.of(Message.of("report.own.keys", names).remedy(Action.WRITE_TEXT_TEMPLATE))
                : List.of();
    }

    private SectionReader begin(Heading heading) {
        int line = Faults.line(heading);
        String key = key(heading);
        SectionReader section = new SectionReader(key, file, faults);
        if (!keys.contains(key)) {
            tellUnknown(line, key);
            return section;
        }
        Integer before = lines.putIfAbsent(key, line);
        if (before != null) {
            faults.add(line, "keyTwice", key, Integer.toString(before));
        } else {
            sections.put(key, section);
        }
        return section;
    }

    /**
     * The heading as it is written, since an id may hold signs that Markdown takes for its own;
     * else as it is read, since an editor may have put a backslash before them.
     */
    private String key(Heading heading) {
        List<SourceSpan> spans = heading.getSourceSpans();
        String written =
                MARKS.matcher(file.lines().get(spans.get(0).getLineIndex())).replaceAll("").strip();
        Optional<String> known = SectionNames.key(written, keys);
        if (known.isPresent()) {
            return known.get();
        }
        String read = Runs.plain(Runs.line(heading, faults));
        return SectionNames.key(read, keys).orElse(read);
    }

    private void tellUnknown(int line, String key) {
        unknownKey = true;
        if (!faults.isTellingMore()) {
            faults.add(line, "unknownKey", "");
            return;
        }
        Optional<String> meant =
                key.length() > LONGEST_WORD_MEANT
                        ? Optional.empty()
                        : Nearest.to(key.toLowerCase(Locale.ROOT), keys);
        meant.ifPresentOrElse(
                known -> faults.add(line, "unknownKeyMeant", Shown.of(key), known),
                () -> faults.add(line, "unknownKey", Shown.of(key)));
    }
}
