package org.fovea.ingest.rest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** A whole submission in the form of EMPIAR, as small as one can be: one set of one image. */
final class MiniDeposition {

  private static final String DOCUMENT =
      """
      {
        "title": "Branching filaments of a bacterial pilus",
        "release_date": "%s",
        "experiment_type": 3,
        "cross_references": [{"name": "EMD-8000"}],
        "authors": [{"name": "('Baker', 'B')", "order_id": 0, "author_orcid": null}],
        "corresponding_author": {
          "first_name": "Bert", "last_name": "Baker", "organization": "Institute of Pili",
          "email": "bert@example.org", "country": "GB"
        },
        "principal_investigator": [{
          "first_name": "Bert", "last_name": "Baker", "organization": "Institute of Pili",
          "email": "bert@example.org", "country": "GB"
        }],
        "imagesets": [{
          "name": "Micrographs", "directory": "data/micrographs", "category": "('T1', '')",
          "header_format": "('T3', '')", "data_format": "('T3', '')", "voxel_type": "('T1', '')",
          "num_images_or_tilt_series": 1, "frames_per_image": 1,
          "pixel_width": 1.06, "pixel_height": 1.06, "image_width": 4, "image_height": 4
        }],
        "citation": [{
          "authors": [{"name": "('Baker', 'B')", "order_id": 0}],
          "published": false, "j_or_nj_citation": true, "title": "How pili branch"
        }]
      }
      """;

  private MiniDeposition() {}

  /** Sends it to a new draft and waits until all is verified. */
  static String draft(Calls caller, String release) {
    String draft = caller.draft();
    caller
        .putDocument(draft, "deposition.json", DOCUMENT.formatted(release))
        .then()
        .statusCode(201);
    caller.putFile(draft, "data/micrographs/one.tif", MiniScreen.tiff(100)).then().statusCode(201);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> caller.get(draft).jsonPath().getInt("counts.verified") == 1);
    return draft;
  }
}
