package org.fovea.download.render;

/**
 * The image cannot be drawn: no layout, an unknown codec, damaged or far too many bytes. The
 * message is for the caller.
 */
class PictureUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PictureUnavailableException(String reason) {
    super(reason);
  }

  PictureUnavailableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
