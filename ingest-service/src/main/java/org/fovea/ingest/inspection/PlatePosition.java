package org.fovea.ingest.inspection;

/**
 * Where on a plate an image says it was taken.
 *
 * @param plate name of the plate as the image data gives it
 * @param acquisition index of the plate's run, from 0
 * @param well row letters and unpadded column ({@code B7})
 * @param field index of the field of view in that well and run, from 0
 */
public record PlatePosition(String plate, int acquisition, String well, int field) {}
