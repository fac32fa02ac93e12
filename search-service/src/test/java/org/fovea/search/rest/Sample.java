package org.fovea.search.rest;

import java.util.List;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.WellLine;

/** The content of a study. */
interface Sample {

  String study();

  String accession();

  StudyLine studyLine();

  List<DatasetLine> datasets();

  default List<WellLine> wells() {
    return List.of();
  }

  List<ImageLine> images();

  default List<ImageFactsLine> facts() {
    return List.of();
  }
}
