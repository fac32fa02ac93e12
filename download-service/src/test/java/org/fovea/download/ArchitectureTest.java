package org.fovea.download;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import org.fovea.contract.testing.ServiceRules;

@AnalyzeClasses(packages = "org.fovea.download", importOptions = DoNotIncludeTests.class)
class ArchitectureTest extends ServiceRules {}
