package org.fovea.metadata.section;

import org.fovea.contract.content.Association;

/**
 * One association of a version.
 *
 * @param number its place in the version, from 1
 * @param dataset path of the dataset
 */
record Tuple(int number, String dataset, Association association) {}
