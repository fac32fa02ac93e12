/** One zip of any selection: deterministic, of known length, resumable at any byte. */
package org.fovea.download.bundle;
