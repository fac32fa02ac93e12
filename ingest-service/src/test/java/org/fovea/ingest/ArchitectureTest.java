package org.fovea.ingest;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import org.fovea.contract.testing.ServiceRules;

@AnalyzeClasses(packages = "org.fovea.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest extends ServiceRules {}
