package org.fovea.download.bytes;

/** What the conditions of a request come to. */
public sealed interface Verdict {

  /** 412. */
  record PreconditionFailed() implements Verdict {}

  /** 304. */
  record NotModified() implements Verdict {}

  /** 200, 206 or 416, by the range. */
  record Send(ByteRange range) implements Verdict {}
}
