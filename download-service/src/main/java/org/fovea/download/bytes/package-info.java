/**
 * The one HTTP contract of every byte path: ranges, validators, digests, dispositions and a body
 * with back-pressure.
 */
package org.fovea.download.bytes;
