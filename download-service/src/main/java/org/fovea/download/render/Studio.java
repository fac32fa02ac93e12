package org.fovea.download.render;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.jboss.logging.Logger;

/**
 * Where pictures are drawn: few at a time, each within its budget. Whatever goes wrong while
 * decoding is that image's fault.
 */
@ApplicationScoped
class Studio {
  private static final Logger LOG = Logger.getLogger(Studio.class);

  private final RenderConfig config;
  private final Semaphore places;

  @Inject
  Studio(RenderConfig config) {
    this.config = config;
    this.places = new Semaphore(config.parallel(), true);
  }

  /**
   * Draws from an image.
   *
   * @throws PictureUnavailableException when the image cannot be drawn
   */
  byte[] draw(ImageFactsLine facts, RangeSource source, Function<PlaneReader, byte[]> drawing) {
    enter();
    try {
      Budget budget = new Budget(config.pictureBytes(), config.tileBytes(), config.time());
      return drawing.apply(PlaneReader.of(facts.layout(), source, budget));
    } catch (ProblemException | PictureUnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.debugf(e, "image %s cannot be drawn", facts.image());
      throw new PictureUnavailableException("The image cannot be decoded.", e);
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (places.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ProblemException(StandardProblem.UNAVAILABLE, "Too many pictures are being drawn.")
        .withHeader("Retry-After", "5");
  }
}
