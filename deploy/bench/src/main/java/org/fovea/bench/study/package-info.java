/** A study of many files, taken all the way. */
package org.fovea.bench.study;
