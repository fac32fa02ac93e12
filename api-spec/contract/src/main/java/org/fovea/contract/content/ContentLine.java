package org.fovea.contract.content;

/** One line of a content chunk. */
public sealed interface ContentLine
    permits StudyLine,
        DocumentLine,
        DatasetLine,
        FileLine,
        PlateLine,
        WellLine,
        ImageLine,
        ResultTableLine,
        ResultRowLine,
        ImageFactsLine {}
