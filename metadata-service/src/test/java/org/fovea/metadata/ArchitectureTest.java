package org.fovea.metadata;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import org.fovea.contract.testing.ServiceRules;

@AnalyzeClasses(packages = "org.fovea.metadata", importOptions = DoNotIncludeTests.class)
class ArchitectureTest extends ServiceRules {}
