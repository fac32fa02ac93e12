package org.fovea.download.bytes;

/** A stream that knows how many bytes are left in it. */
interface Sized {
  long length();
}
