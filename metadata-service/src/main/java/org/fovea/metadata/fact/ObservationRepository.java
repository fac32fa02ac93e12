package org.fovea.metadata.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fovea.contract.fact.Fact;
import org.fovea.contract.fact.FactQuestion;
import org.fovea.contract.fact.Observation;
import org.fovea.contract.fact.Observed;
import org.fovea.contract.fact.Observed.ValueCount;
import org.fovea.conventions.sql.Sql;

/**
 * Counts in the database which images of a dataset have which facts: what comes back is as long as
 * the facts are different, however many images there are. Images of calibration files are none of
 * the dataset's. Law: the same answer as {@link Observation#of}. Lengths are multiplied as
 * decimals, for a product of doubles that leaves their range ends the query.
 */
@ApplicationScoped
class ObservationRepository {

  /** The most values of one fact that are told. */
  static final int MOST_VALUES = 100;

  private static final String INSPECTED = "inspected";
  private static final Map<String, Fact> FACTS =
      Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::key, Function.identity()));

  /**
   * Pages of a stack that nothing says the meaning of ({@code slice}) are frames where the form
   * declares more than one frame.
   */
  private static final String VALUES =
      """
      with picture as (
        select i.id, i.format, i.paths from version_chunk vc join image_row i on i.chunk = vc.chunk
        where vc.version = ? and vc.kind = 'IMAGES' and i.dataset = ?),
      calibration as (
        select r.path from version_chunk vc join file_row r on r.chunk = vc.chunk
        where vc.version = ? and vc.kind = 'FILES' and r.role in ('gain', 'dark', 'defects', 'thumbnail')),
      apart as (
        select p.id from picture p cross join lateral unnest(p.paths) part(path) join calibration c using (path)),
      fact as (
        select f.*, (case f.physical_unit
            when 'angstrom' then 1 when 'Å' then 1 when 'picometer' then 0.01 when 'nanometer' then 10 when 'nm' then 10
            when 'micrometer' then 1e4 when 'µm' then 1e4 when 'millimeter' then 1e7 when 'centimeter' then 1e8
            when 'meter' then 1e10 when 'inch' then 2.54e8 end
            / ?::double precision)::text::numeric as scale,
          f.third_axis is null or f.third_axis = 'frame' or f.third_axis = 'slice' and ?::boolean as in_frames
        from version_chunk vc join fact_row f on f.chunk = vc.chunk
        where vc.version = ? and vc.kind = 'FACTS'),
      seen as (
        select f.*, f.physical_x::text::numeric * f.scale as length_x,
          f.physical_y::text::numeric * f.scale as length_y from fact f),
      measured as (
        select v.field, v.value, count(*) as images
        from picture p left join seen f on f.image = p.id cross join lateral (values
          ('inspected', (f.image is not null)::text),
          ('imageWidth', f.size_x::text),
          ('imageHeight', f.size_y::text),
          ('framesPerImage', case when f.image is null then null
            when f.in_frames then (f.size_z::bigint * f.size_t)::text
            when f.third_axis = 'z' then f.size_t::text else '1' end),
          ('tilts', case when f.third_axis = 'tilt' then (f.size_z::bigint * f.size_t)::text end),
          ('particles', case when f.third_axis = 'particle' then (f.size_z::bigint * f.size_t)::text end),
          ('slices', case when f.third_axis = 'z' then f.size_z::text
            when f.third_axis = 'slice' and not f.in_frames then (f.size_z::bigint * f.size_t)::text end),
          ('channels', f.size_c::text),
          ('voxelType', f.voxel_type),
          ('pixelWidth', case when f.physical_x <> 0 and abs(f.length_x) <= 1.7976931348623157e308
            then trim_scale(round(f.length_x, 4))::text end),
          ('pixelHeight', case when f.physical_y <> 0 and abs(f.length_y) <= 1.7976931348623157e308
            then trim_scale(round(f.length_y, 4))::text end),
          ('dataFormat', p.format)) v(field, value)
        where v.value is not null and not exists (select 1 from apart a where a.id = p.id)
        group by v.field, v.value)
      select * from (
        select field, value, images, count(*) over (partition by field) as different,
          row_number() over (partition by field order by images desc, value collate "C") as place
        from measured) ranked
      where place <= ? order by field, place\
      """;

  private static final String ROLES =
      """
      select r.role, count(*) from version_chunk vc join file_row r on r.chunk = vc.chunk
      where vc.version = ? and vc.kind = 'FILES' and r.role is not null and ? = any(r.datasets)
      group by r.role order by count(*) desc, r.role\
      """;

  private final Sql sql;

  @Inject
  ObservationRepository(Sql sql) {
    this.sql = sql;
  }

  private record Counted(String field, ValueCount value, long different) {}

  Observation observe(long version, String dataset, FactQuestion question) {
    List<Counted> counted =
        sql.list(
            VALUES,
            row ->
                new Counted(
                    row.getString("field"),
                    new ValueCount(row.getString("value"), row.getLong("images")),
                    row.getLong("different")),
            version,
            dataset,
            version,
            question.unit().angstroms(),
            question.unnamedPagesAreFrames(),
            version,
            MOST_VALUES);
    Map<String, Long> inspected =
        counted.stream()
            .filter(c -> c.field().equals(INSPECTED))
            .collect(Collectors.toMap(c -> c.value().value(), c -> c.value().images()));
    long yes = inspected.getOrDefault("true", 0L);
    return new Observation(
        yes + inspected.getOrDefault("false", 0L), yes, byFact(counted), roles(version, dataset));
  }

  private static Map<Fact, Observed> byFact(List<Counted> counted) {
    Map<Fact, Observed> values = new LinkedHashMap<>();
    for (Counted c : counted) {
      Fact fact = FACTS.get(c.field());
      if (fact != null) {
        List<ValueCount> listed =
            new ArrayList<>(values.getOrDefault(fact, Observed.NOTHING).values());
        listed.add(c.value());
        values.put(fact, new Observed(listed, c.different()));
      }
    }
    return values;
  }

  private Map<String, Long> roles(long version, String dataset) {
    Map<String, Long> roles = new LinkedHashMap<>();
    sql.list(ROLES, row -> Map.entry(row.getString(1), row.getLong(2)), version, dataset)
        .forEach(role -> roles.put(role.getKey(), role.getValue()));
    return roles;
  }
}
