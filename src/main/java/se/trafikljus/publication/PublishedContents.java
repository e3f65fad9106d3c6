package se.trafikljus.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Contents;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailSource;

/** The files of what is published with their contents; a checksum of each is in the trail. */
@Component
class PublishedContents implements TrailSource {

    static final String SUBJECT = "published-file/";

    private final Contents contents;
    private final PublicationStore store;
    private final Trail trail;

    PublishedContents(JdbcClient jdbc, PublicationStore store, Trail trail) {
        this.contents = new Contents(jdbc, "publication_content", SUBJECT);
        this.store = store;
        this.trail = trail;
    }

    /** Puts files in the place of those that something published has; within its change. */
    List<Change> replace(Actor actor, String id, List<HandedFile> files) {
        List<Change> changes = new ArrayList<>(clear(actor, id));
        for (HandedFile file : files) {
            PublishedFile one =
                    new PublishedFile(
                            file.name(), Contents.sha256(file.content()), file.content().length);
            if (!contents.has(one.sha256())) {
                trail.add(
                        actor,
                        "publication.stored",
                        SUBJECT + one.sha256(),
                        contents.put(one.sha256(), file.content()));
            }
            store.put(id, one);
            changes.add(new Change(part(one), Map.of(), one.fields()));
        }
        return merged(changes);
    }

    /** Takes the files of something published away; within its change. */
    List<Change> clear(Actor actor, String id) {
        List<PublishedFile> files = store.files(id);
        store.removeFiles(id);
        files.forEach(file -> erase(actor, file));
        return files.stream().map(one -> new Change(part(one), one.fields(), Map.of())).toList();
    }

    /** Erases the contents of files that nothing published needs any more; their rows stay. */
    void eraseUnneeded(Actor actor, String id) {
        store.files(id).forEach(file -> erase(actor, file));
    }

    private void erase(Actor actor, PublishedFile file) {
        if (!store.isNeeded(file.sha256()) && contents.has(file.sha256())) {
            trail.add(
                    actor,
                    "publication.erased",
                    SUBJECT + file.sha256(),
                    contents.remove(file.sha256()));
        }
    }

    private static String part(PublishedFile file) {
        return PublicationStore.FILE + file.name();
    }

    /** Of a file that went and came again in one change only what is different. */
    private static List<Change> merged(List<Change> changes) {
        List<Change> merged = new ArrayList<>();
        for (Change change : changes) {
            int there = -1;
            for (int i = 0; i < merged.size(); i++) {
                if (merged.get(i).part().equals(change.part())) {
                    there = i;
                }
            }
            if (there < 0) {
                merged.add(change);
            } else {
                merged.set(
                        there,
                        new Change(change.part(), merged.get(there).before(), change.after()));
            }
        }
        return merged;
    }

    /**
     * A content as it was published.
     *
     * @throws Problem if it is another one now, or is gone
     */
    byte[] read(PublishedFile file) {
        return contents.read(file.sha256())
                .orElseThrow(
                        () ->
                                Problem.conflict("publication.altered", file.name())
                                        .remedy(Action.VERIFY_TRAIL)
                                        .remedy(Action.RESTORE_BACKUP));
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(contents.mirror());
    }
}
