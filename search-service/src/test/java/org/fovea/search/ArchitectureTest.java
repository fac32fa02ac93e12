package org.fovea.search;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import org.fovea.contract.testing.ServiceRules;

@AnalyzeClasses(packages = "org.fovea.search", importOptions = DoNotIncludeTests.class)
class ArchitectureTest extends ServiceRules {}
