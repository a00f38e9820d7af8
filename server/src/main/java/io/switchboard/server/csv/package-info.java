/**
 * Lists as CSV files (specification section 2). A list declares its columns once, in a class of its own beside its
 * controller, and hands its pages over; {@link io.switchboard.server.csv.CsvFiles} does the rest.
 *
 * <p>To give a list a CSV:
 *
 * <pre>{@code
 * @RestController
 * @RequestMapping("/api/v1/users.csv")
 * @Tag(name = "Users")
 * public final class UsersCsv {
 *     static final CsvColumns<User> COLUMNS = CsvColumns.<User>none()
 *             .with("firstName", "First name", User::firstName)
 *             .with("email", "Email", User::email);
 *     …
 *     @GetMapping
 *     @CsvAnswer
 *     @Operation(operationId = "exportUsers", summary = "Download users as CSV")
 *     void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
 *         files.send(caller, query, COLUMNS.named("users"), response, page -> users.list(caller.account(), page));
 *     }
 * }
 * }</pre>
 *
 * Add the class to {@code ApiControllers}. The list's filters are a further parameter, the same record as in the list's
 * controller. A column's id is the id of the column on the page, its title the title there; its value may be text, a
 * number, a boolean, an enum constant, an instant, a collection of these, an Optional, or null. Values never hold secrets.
 */
@NullMarked
package io.switchboard.server.csv;

import org.jspecify.annotations.NullMarked;
