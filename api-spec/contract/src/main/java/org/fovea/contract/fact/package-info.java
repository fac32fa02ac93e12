/**
 * What a form declares of the images of a dataset, held against what was observed in them: the law
 * behind every verdict, for who warns of a difference before a submission and for who answers it
 * afterwards.
 */
package org.fovea.contract.fact;
