package se.trafikljus.exchange.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.trafikljus.municipality.Municipality;

/** Municipalities as other programs read them, keys in their order. */
public final class MunicipalityTree {

    private MunicipalityTree() {}

    /** One of them: {@code code}, {@code municipality}, {@code county}, {@code group}. */
    public static Map<String, @Nullable Object> of(Municipality municipality) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", municipality.code());
        tree.put("municipality", municipality.name());
        tree.put("county", municipality.county());
        tree.put("group", municipality.group2023());
        return tree;
    }
}
