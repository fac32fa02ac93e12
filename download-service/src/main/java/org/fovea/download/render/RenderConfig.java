package org.fovea.download.render;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What pictures may cost. */
@ConfigMapping(prefix = "fovea.render")
interface RenderConfig {

  /** Pictures drawn at a time. */
  @WithDefault("2")
  int parallel();

  /** How long a request waits for its turn. */
  @WithDefault("20s")
  Duration patience();

  /** Bytes read and decoded for one picture. */
  @WithDefault("1073741824")
  long pictureBytes();

  /** Bytes of one tile, compressed or decoded; so many are in memory for each picture, twice. */
  @WithDefault("33554432")
  int tileBytes();

  /** Time for one picture. */
  @WithDefault("20s")
  Duration time();

  /** Pixels of one plane or region. */
  @WithDefault("16777216")
  long planePixels();
}
