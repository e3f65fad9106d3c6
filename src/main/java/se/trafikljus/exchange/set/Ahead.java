package se.trafikljus.exchange.set;

import java.util.List;

/** Hears of a table's rows before they are taken, of many at once. */
@FunctionalInterface
interface Ahead {

    /**
     * Rows come.
     *
     * @param keys what stands in the first of the file's columns
     * @param characters how many all of them have
     */
    void come(List<String> keys, int characters);
}
