package io.switchboard.server.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the committed description of this API, which a test keeps equal to the code. */
@Hidden
@RestController
public final class OpenApiController {
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<Resource> read() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(new ClassPathResource("openapi.json"));
    }
}
