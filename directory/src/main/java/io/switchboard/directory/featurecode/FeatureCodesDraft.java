package io.switchboard.directory.featurecode;

import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said about feature codes; an empty text is no code. */
public record FeatureCodesDraft(
        Optional<String> attendedTransfer, Optional<String> unattendedTransfer, Optional<String> recordOnDemand) {

    private static final Pattern CODE = Pattern.compile("[*#][0-9*]{1,4}");

    /** The codes that most people know: *11, *22 and *33. */
    public static final FeatureCodesDraft SUGGESTED =
            new FeatureCodesDraft(Optional.of("*11"), Optional.of("*22"), Optional.of("*33"));

    /** The codes as they are. */
    public static FeatureCodesDraft of(FeatureCodes codes) {
        return new FeatureCodesDraft(codes.attendedTransfer(), codes.unattendedTransfer(), codes.recordOnDemand());
    }

    /** The codes without spaces around them; throws where they cannot be pressed or told apart. */
    FeatureCodesDraft checked() {
        FeatureCodesDraft tidy =
                new FeatureCodesDraft(tidy(attendedTransfer), tidy(unattendedTransfer), tidy(recordOnDemand));
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, String> codes = new LinkedHashMap<>();
        tidy.attendedTransfer().ifPresent(code -> codes.put("attendedTransfer", code));
        tidy.unattendedTransfer().ifPresent(code -> codes.put("unattendedTransfer", code));
        tidy.recordOnDemand().ifPresent(code -> codes.put("recordOnDemand", code));
        codes.forEach((field, code) -> {
            if (!CODE.matcher(code).matches()) {
                problems.add(new FieldProblem(
                        field, "format", "A code is * or #, then one to four digits or stars, for example *11."));
            }
            codes.forEach((otherField, other) -> {
                if (!otherField.equals(field) && code.startsWith(other)) {
                    problems.add(new FieldProblem(
                            field,
                            "distinct",
                            code + " begins with " + other
                                    + ", which is another feature's code. Choose one that can be told apart."));
                }
            });
        });
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return tidy;
    }

    private static Optional<String> tidy(Optional<String> code) {
        return code.map(String::strip).filter(text -> !text.isEmpty());
    }
}
