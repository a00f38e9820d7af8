package io.switchboard.server.featurecode;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.featurecode.AccountFeatureCodes;
import io.switchboard.directory.featurecode.FeatureCodes;
import io.switchboard.server.editing.Answers;
import io.switchboard.server.editing.EntityTag;
import io.switchboard.server.editing.MergePatch;
import io.switchboard.server.session.Caller;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Feature codes over the API. */
@RestController
@RequestMapping("/api/v1/feature-codes")
@Tag(name = "Feature codes", description = "What people press during a call to transfer or to record it.")
public final class FeatureCodesController {
    private final AccountFeatureCodes codes;
    private final MergePatch patch;

    /** A controller over the directory's feature codes. */
    public FeatureCodesController(AccountFeatureCodes codes, MergePatch patch) {
        this.codes = codes;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "getFeatureCodes", summary = "Read the feature codes")
    ResponseEntity<FeatureCodesResource> read(Caller caller) {
        FeatureCodes present = codes.get(caller.account());
        return Answers.found(present.version(), FeatureCodesResource.of(present));
    }

    @PatchMapping
    @Operation(
            operationId = "changeFeatureCodes",
            summary = "Change the feature codes",
            description = "Fields that are absent stay as they are; null switches the feature off (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = FeatureCodesFields.class))))
    ResponseEntity<FeatureCodesResource> change(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        FeatureCodes present = codes.get(caller.account());
        EntityTag.check(ifMatch, present.version());
        FeatureCodesFields fields = patch.apply(FeatureCodesFields.of(present), changes, FeatureCodesFields.class);
        FeatureCodes changed =
                codes.update(caller.account(), fields.draft(), OptionalLong.of(present.version()), caller.author());
        return Answers.found(changed.version(), FeatureCodesResource.of(changed));
    }
}
