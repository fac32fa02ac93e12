/**
 * What is wrong with a submission, said completely: rules with stable codes, and what they found
 * where.
 */
package org.fovea.ingest.validation;
