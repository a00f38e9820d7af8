package io.switchboard.server.csv;

/**
 * A CSV file that can be downloaded.
 *
 * @param name the file's name without its ending
 * @param columns what it can hold
 * @param <T> a row
 */
public record CsvFile<T>(String name, CsvColumns<T> columns) {}
