package org.tradingarena.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled main classes of every module, read once. */
final class ProductionCode {

    static final String ROOT = "org.tradingarena";

    static final List<String> MODULES = List.of(
            "shared-schema",
            "trading-engine",
            "market-history",
            "market-data-service",
            "decision-service",
            "portfolio-service",
            "dashboard-gateway",
            "simulators",
            "arena-cli");

    static final JavaClasses CLASSES = read();

    private ProductionCode() {}

    private static JavaClasses read() {
        List<Path> folders = MODULES.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .toList();
        assertThat(folders)
                .as("build all modules before the architecture tests")
                .allMatch(Files::isDirectory);
        return new ClassFileImporter().importPaths(folders);
    }
}
