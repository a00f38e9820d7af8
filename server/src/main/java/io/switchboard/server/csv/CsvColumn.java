package io.switchboard.server.csv;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a CSV file.
 *
 * @param id the column's id on the page
 * @param title what stands in the file's first line
 * @param value what a row has in this column
 * @param <T> a row
 */
public record CsvColumn<T>(String id, String title, Function<? super T, ? extends @Nullable Object> value) {}
