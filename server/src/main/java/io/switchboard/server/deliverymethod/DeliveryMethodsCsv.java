package io.switchboard.server.deliverymethod;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.deliverymethod.DeliveryMethod;
import io.switchboard.directory.deliverymethod.DeliveryMethods;
import io.switchboard.server.csv.CsvAnswer;
import io.switchboard.server.csv.CsvColumns;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.csv.CsvQuery;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of delivery methods as CSV. */
@RestController
@RequestMapping("/api/v1/delivery-methods.csv")
@Tag(name = "Delivery methods")
public final class DeliveryMethodsCsv {
    static final CsvColumns<DeliveryMethod> COLUMNS = CsvColumns.<DeliveryMethod>none()
            .with("name", "Name", DeliveryMethod::name)
            .with("type", "Type", DeliveryMethod::type)
            .with("addresses", "Sent to", DeliveryMethod::addresses)
            .with("subject", "Subject", DeliveryMethod::subject)
            .with("body", "Text", DeliveryMethod::body)
            .with("createdAt", "Created", DeliveryMethod::createdAt);

    private final DeliveryMethods methods;
    private final CsvFiles files;

    /** Downloads of the directory's delivery methods. */
    public DeliveryMethodsCsv(DeliveryMethods methods, CsvFiles files) {
        this.methods = methods;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportDeliveryMethods", summary = "Download delivery methods as CSV")
    void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
        files.send(
                caller,
                query,
                COLUMNS.named("delivery-methods"),
                response,
                page -> methods.list(caller.account(), page));
    }
}
