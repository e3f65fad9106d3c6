package se.trafikljus.report.document;

/**
 * The result at a glance, for the first screen of a web page; paper has it further on.
 *
 * @param table a narrow one, all of lights
 * @param figure beside it
 */
public record Glance(Block.Table table, Block.Figure figure) {}
