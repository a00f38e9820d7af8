package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.switchboard.server.session.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed description of the API equals the code. After a change of the API run this test with
 * {@code -Dopenapi.update=true} and commit what it writes.
 */
class OpenApiTest {
    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.json");

    @Test
    void theCommittedDescriptionEqualsTheCode() throws Exception {
        String generated = generate();

        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }

        assertThat(Files.readString(COMMITTED))
                .as("run OpenApiTest with -Dopenapi.update=true and commit " + COMMITTED)
                .isEqualTo(generated);
    }

    private static String generate() throws IOException, InterruptedException {
        ModelConverters.getInstance(true).addConverter(new RecordSchemas());
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(ObjectNode.class, new ObjectSchema());
        SpringApplication application = new SpringApplication(Description.class);
        application.addInitializers(
                (ApplicationContextInitializer<GenericApplicationContext>) OpenApiTest::registerControllers);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--springdoc.writer-with-default-pretty-printer=true",
                        "--springdoc.writer-with-order-by-keys=true",
                        "--springdoc.default-flat-param-object=true",
                        "--springdoc.override-with-generic-response=false",
                        "--springdoc.default-produces-media-type=application/json");
                HttpClient client = HttpClient.newHttpClient()) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body() + "\n";
        }
    }

    // What the controllers do is of no interest here, so they get nothing to do it with.
    private static void registerControllers(GenericApplicationContext context) {
        for (Class<?> controller :
                ApiControllers.class.getAnnotation(Import.class).value()) {
            registerController(context, controller);
        }
    }

    private static <T> void registerController(GenericApplicationContext context, Class<T> controller) {
        context.registerBean(controller, () -> {
            try {
                List<Object> nothing = new ArrayList<>();
                for (int i = 0; i < controller.getConstructors()[0].getParameterCount(); i++) {
                    nothing.add(null);
                }
                return controller.cast(controller.getConstructors()[0].newInstance(nothing.toArray()));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SpringDocConfiguration.class,
        SpringDocConfigProperties.class,
        SpringDocWebMvcConfiguration.class
    })
    static class Description {
        @Bean
        OpenAPI information() {
            return new OpenAPI()
                    .info(new Info()
                            .title("Switchboard API")
                            .version("v1")
                            .description("""
                                    Everything the pages do, for programs. Sign in with a browser session (cookie, and the \
                                    header X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN on changes) or with an API \
                                    token: `Authorization: Bearer …`. Errors are problem details (RFC 9457) that name the \
                                    field, the rule and the way out.""")
                            .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        }

        @Bean
        OpenApiCustomizer wholeDescription() {
            return new DescriptionRules();
        }
    }
}
