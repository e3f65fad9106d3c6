package se.trafikljus.municipality;

/**
 * A municipality, or another place that an audit set brought along.
 *
 * @param code text with its leading zero, such as {@code 0114}
 * @param group2017 the group it belonged to until 2022, empty where unknown
 * @param group2023 the group since 2023, empty where unknown
 */
public record Municipality(
        String code, String name, String county, String group2017, String group2023) {

    private static final int FIRST_YEAR_OF_NEW_GROUPS = 2023;

    /** The group that counts for a period ending in that year (product rule 12). */
    public String groupIn(int year) {
        return year < FIRST_YEAR_OF_NEW_GROUPS ? group2017 : group2023;
    }
}
