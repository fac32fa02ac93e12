package org.fovea.ingest.inspection;

/**
 * Place of an image on a plate.
 *
 * @param plate name of the plate
 * @param acquisition from 0
 * @param well row letters and column ({@code B7})
 * @param field from 0
 */
public record PlatePosition(String plate, int acquisition, String well, int field) {}
