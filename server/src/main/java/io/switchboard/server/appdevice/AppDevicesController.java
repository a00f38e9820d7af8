package io.switchboard.server.appdevice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.appdevice.AppDevices;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.session.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Devices with the App over the API. */
@RestController
@RequestMapping("/api/v1/app-devices")
@Tag(name = "App devices", description = "Devices on which users have the App.")
public final class AppDevicesController {
    private final AppDevices devices;

    /** A controller over the directory's devices. */
    public AppDevicesController(AppDevices devices) {
        this.devices = devices;
    }

    @GetMapping
    @Operation(operationId = "listAppDevices", summary = "List devices with the App")
    Page<AppDeviceResource> list(
            Caller caller,
            PageQuery query,
            @Parameter(description = "Only the devices of this user.") @RequestParam(required = false) @Nullable
                    String userId) {
        return Listing.page(
                devices.list(caller.account(), Ids.inField("userId", userId), Listing.request(query)),
                AppDeviceResource::of);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteAppDevice", summary = "Take the App on a device out of service")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    void delete(Caller caller, @PathVariable String id) {
        devices.delete(caller.account(), Ids.inPath(id, "device"), caller.author());
    }
}
