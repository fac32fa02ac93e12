package org.fovea.conventions.projection;

/** A study was noted as due; workers of this replica need not find it by looking. */
record HeadWanted() {}
