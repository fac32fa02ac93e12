package org.fovea.search.index;

import java.util.Optional;
import org.fovea.search.query.HitType;

/**
 * Which keys or values to list.
 *
 * @param prefix only those that start so; blank for all
 * @param type only of hits of this type
 * @param after the normal form that ended the page before
 */
public record TermRequest(
    String prefix, Optional<HitType> type, int limit, Optional<String> after) {}
