package org.fovea.cli.images;

import java.nio.file.Path;
import org.fovea.cli.form.EmpiarForm;
import org.fovea.cli.images.empiar.ImageSetMaker;
import org.fovea.cli.images.files.Budget;
import org.fovea.cli.images.files.MadeFiles;

/**
 * A small set of particle movies of our own in EMPIAR's form: twelve 16-bit MRC movies of four
 * frames, their gain reference, SerialEM's notes on them and the picked particles.
 */
public final class DemoMovies {

  /** Name of its folder. */
  public static final String NAME = "barrel-mini-movies";

  /** Directory of its only image set. */
  public static final String IMAGE_SET = "data/movies";

  /** A movie worth looking at. */
  public static final String MOVIE = IMAGE_SET + "/movie_0001.mrc";

  /** Says which movies were taken far from focus, by the words of their mdoc. */
  public static final String MUCH_DEFOCUS = "\"Defocus\" < -2";

  private static final String DEPOSITION = "deposition.json";

  private DemoMovies() {}

  /** Makes the folder to deposit, form and data; one that was made before stays as it is. */
  public static void draw(Path folder) {
    DemoFolder.once(
        folder,
        DEPOSITION,
        workshop -> {
          Path form = workshop.resolve("form");
          DemoFolder.ship("demo-movies/" + DEPOSITION, form.resolve(DEPOSITION));
          MadeFiles made =
              new ImageSetMaker(form, new EmpiarForm(DEPOSITION), Budget.usual())
                  .make(workshop.resolve(NAME));
          return new DemoFolder.Made(made.folder(), made.table(), "files");
        });
  }
}
