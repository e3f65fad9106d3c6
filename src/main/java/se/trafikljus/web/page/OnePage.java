package se.trafikljus.web.page;

import java.util.List;
import java.util.Map;

/**
 * So much of a long list as stands on one page; the rest is reached by the pages' numbers.
 *
 * @param items those on this page
 * @param found how many there are on all
 * @param number of this page, from 1
 * @param of how many pages there are, at least 1
 */
public record OnePage<T>(List<T> items, int found, int number, int of) {

    /** So many stand on a page. */
    private static final int MOST = 50;

    public OnePage {
        items = List.copyOf(items);
    }

    /**
     * The page of a list that is asked for.
     *
     * @param asked its number; the nearest that there is where there is no such page
     */
    public static <T> OnePage<T> of(List<T> all, int asked) {
        int pages = Math.max(1, (all.size() + MOST - 1) / MOST);
        int number = Math.max(1, Math.min(asked, pages));
        return new OnePage<>(
                all.subList((number - 1) * MOST, Math.min(number * MOST, all.size())),
                all.size(),
                number,
                pages);
    }

    /** What a template tells and links by, besides the items. */
    public Map<String, Integer> numbers() {
        return Map.of("found", found, "page", number, "pages", of);
    }
}
