package se.trafikljus.durability;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Audits;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;
import se.trafikljus.workspace.Place;
import se.trafikljus.workspace.Workspace;

/**
 * What was found when a workspace was opened after a kill.
 *
 * @param state how far it has come; as before the kill if it could not be opened
 * @param changes how many of the changes are there, the first first
 * @param refused why it was not opened; empty if it was
 * @param wrong what is not whole; empty if all is
 */
record Found(State state, int changes, String refused, String wrong) {

    /**
     * Opens a workspace, once: closing it in good order tidies the file, and hides what was lost.
     *
     * @param before how far it had come before the changes
     * @param typed the changes that may be there
     */
    static Found in(Path home, State before, List<Change> typed) {
        try (TestHouse house = new TestHouse(home)) {
            house.get(Trail.class).length();
            return looked(house, before, typed);
        } catch (Problem | DataAccessException refused) {
            return new Found(
                    before,
                    behindTheRefusal(home, before, typed),
                    String.valueOf(refused.getMessage()),
                    "");
        }
    }

    private static Found looked(TestHouse house, State before, List<Change> typed) {
        List<TrailRecord> added = new ArrayList<>();
        house.get(Trail.class)
                .show(
                        Optional.empty(),
                        record -> {
                            if (record.seq() > before.records()) {
                                added.add(record);
                            }
                        });
        int there = 0;
        int seen = 0;
        while (there < typed.size()
                && typed.get(there).isAtTheHeadOf(added.subList(seen, added.size()))) {
            seen += typed.get(there).marks().size();
            there++;
        }
        State state = State.of(house);
        String wrong = wrong(house, typed.subList(0, there));
        if (state.records() < before.records()) {
            wrong += " Earlier records are gone: from " + state.records() + " on.";
        }
        if (seen < added.size()) {
            wrong += " Half a change, or an unknown one: " + added.subList(seen, added.size());
        }
        return new Found(state, there, "", wrong.strip());
    }

    private static String wrong(TestHouse house, List<Change> there) {
        StringBuilder wrong = new StringBuilder();
        house.get(Trail.class)
                .verify()
                .first()
                .ifPresent(
                        broken ->
                                wrong.append(" Record ")
                                        .append(broken.seq())
                                        .append(": ")
                                        .append(broken.why().in(Language.EN)));
        for (Mark mark : lasting(there)) {
            if (!mark.isHeldBy(house.get(Audits.class))) {
                wrong.append(" In the trail alone: ").append(mark);
            }
        }
        return wrong.toString();
    }

    /** The marks that no later one covers. */
    private static List<Mark> lasting(List<Change> changes) {
        List<Mark> lasting = new ArrayList<>();
        for (Change change : changes) {
            for (Mark mark : change.marks()) {
                lasting.removeIf(mark::isWhere);
                lasting.add(mark);
            }
        }
        return lasting;
    }

    /** How many changes a database holds that the program does not open. */
    private static int behindTheRefusal(Path home, State before, List<Change> typed) {
        Place place = Place.of(new Workspace(home));
        try (Connection connection =
                        DriverManager.getConnection(place.url(), place.user(), place.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT seq FROM trail_head WHERE id = 1")) {
            row.next();
            long left = row.getLong(1) - before.records();
            int there = 0;
            while (there < typed.size() && left >= typed.get(there).marks().size()) {
                left -= typed.get(there).marks().size();
                there++;
            }
            return left < 0 ? -1 : there;
        } catch (SQLException unreadable) {
            return -1;
        }
    }
}
