package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A document of the submission, byte for byte.
 *
 * @param path as deposited, for instance {@code screenA/idr0020-screenA-library.txt.gz}
 * @param role {@code study library processed annotation assays bulkmap bulk plates rendering images
 *     manifest other}
 * @param visibility {@code public} with the study, or {@code restricted} to owner and curators
 *     (contact data)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DocumentLine(
    String path,
    String role,
    String mediaType,
    long size,
    String sha256,
    String objectKey,
    String visibility)
    implements ContentLine {}
