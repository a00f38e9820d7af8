package io.switchboard.server.appdevice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.appdevice.AppDevice;
import io.switchboard.directory.appdevice.AppDevices;
import io.switchboard.server.csv.CsvAnswer;
import io.switchboard.server.csv.CsvColumns;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.csv.CsvQuery;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of devices with the App as CSV. */
@RestController
@RequestMapping("/api/v1/app-devices.csv")
@Tag(name = "App devices")
public final class AppDevicesCsv {
    static final CsvColumns<AppDevice> COLUMNS = CsvColumns.<AppDevice>none()
            .with("userName", "User", AppDevice::userName)
            .with("operatingSystem", "OS", AppDevice::operatingSystem)
            .with("appVersion", "App Version", AppDevice::appVersion)
            .with("createdAt", "Date Created", AppDevice::createdAt)
            .with("lastSeenAt", "Last seen", AppDevice::lastSeenAt);

    private final AppDevices devices;
    private final CsvFiles files;

    /** Downloads of the directory's devices with the App. */
    public AppDevicesCsv(AppDevices devices, CsvFiles files) {
        this.devices = devices;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportAppDevices", summary = "Download devices with the App as CSV")
    void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
        files.send(
                caller,
                query,
                COLUMNS.named("app-devices"),
                response,
                page -> devices.list(caller.account(), Optional.empty(), page));
    }
}
