package org.fovea.contract.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The layout of one image: byte segments of files (TIFF), or a chunk grid under a prefix (Zarr).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SegmentLayout.class, name = "segments"),
  @JsonSubTypes.Type(value = ChunkGridLayout.class, name = "chunks")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Layout permits SegmentLayout, ChunkGridLayout {}
