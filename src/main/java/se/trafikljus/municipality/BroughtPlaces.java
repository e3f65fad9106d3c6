package se.trafikljus.municipality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.workspace.Keys;
import se.trafikljus.workspace.OfTransaction;
import se.trafikljus.workspace.RowWriter;
import se.trafikljus.workspace.RowWriter.Table;

/** The table of places outside the register. */
final class BroughtPlaces {

    private static final String COLUMNS = "code, name, county, group_name";
    private static final Table PLACE = Table.of("place", COLUMNS);

    private final JdbcClient jdbc;
    private final RowWriter rows;
    private final OfTransaction<NamedPlaces> ofTransaction = new OfTransaction<>();

    BroughtPlaces(JdbcClient jdbc, RowWriter rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** In the order of their codes. */
    List<Municipality> all() {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM place")
                .query(BroughtPlaces::place)
                .list()
                .stream()
                .sorted(Comparator.comparing(Municipality::code))
                .toList();
    }

    /**
     * All of them by their names. Within a transaction they are read once, for there may be many,
     * and a file names each of them.
     */
    NamedPlaces named() {
        return OfTransaction.isUnderWay()
                ? ofTransaction.get(() -> new NamedPlaces(all()))
                : new NamedPlaces(all());
    }

    /** The one with exactly that code. */
    Optional<Municipality> at(String code) {
        return at(List.of(code)).stream().findFirst();
    }

    /** Those that there are of exactly these codes. */
    List<Municipality> at(Collection<String> codes) {
        if (OfTransaction.isUnderWay() && !codes.isEmpty()) {
            NamedPlaces known = named();
            return codes.stream().flatMap(code -> known.at(code).stream()).toList();
        }
        return Keys.rows(jdbc, "place", "code", "code", codes, BroughtPlaces::place);
    }

    /** Puts in one that is not there yet. */
    void add(Municipality place) {
        rows.insert(PLACE, place.code(), place.name(), place.county(), place.group2023());
        named().add(place);
    }

    private static Municipality place(ResultSet row, int number) throws SQLException {
        return new Municipality(
                row.getString("code"),
                row.getString("name"),
                row.getString("county"),
                row.getString("group_name"),
                row.getString("group_name"));
    }
}
