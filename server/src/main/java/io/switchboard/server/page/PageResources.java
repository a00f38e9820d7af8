package io.switchboard.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the browser application. Files under {@code /assets} carry a hash in their name and are kept for good; the page
 * itself is asked for anew each time, so that an update shows at once.
 */
public final class PageResources {
    private static final String ROOT = "META-INF/resources/";

    private PageResources() {}

    /** The page of the application. */
    public static Resource page() {
        return new ClassPathResource(ROOT + "index.html");
    }

    /** Adds the application's files to the web server. */
    public static void register(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/" + ROOT + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/" + ROOT)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageFallback());
    }

    /** Answers every address of the application that is no file with the application's page. */
    private static final class PageFallback extends PathResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource file = super.resolveResourceInternal(request, path, locations, chain);
            if (file != null || !isPage(path)) {
                return file;
            }
            Resource page = page();
            return page.exists() ? page : null;
        }

        private static boolean isPage(String path) {
            boolean reserved = path.equals("api") || path.startsWith("api/") || path.equals("sip");
            boolean looksLikeFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
            return !reserved && !looksLikeFile;
        }
    }
}
