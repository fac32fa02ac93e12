-- What was observed in images is counted per dataset, so it stands in columns of its own.
alter table image_row add column format text;
update image_row set format = body::json ->> 'format';

alter table fact_row
  add column size_x int,
  add column size_y int,
  add column size_z int,
  add column size_c int,
  add column size_t int,
  add column third_axis text,
  add column voxel_type text,
  add column physical_x double precision,
  add column physical_y double precision,
  add column physical_unit text;
update fact_row set
  size_x = (body::json ->> 'sizeX')::int,
  size_y = (body::json ->> 'sizeY')::int,
  size_z = (body::json ->> 'sizeZ')::int,
  size_c = (body::json ->> 'sizeC')::int,
  size_t = (body::json ->> 'sizeT')::int,
  third_axis = body::json ->> 'thirdAxis',
  voxel_type = body::json ->> 'voxelType',
  physical_x = (body::json ->> 'physicalSizeX')::double precision,
  physical_y = (body::json ->> 'physicalSizeY')::double precision,
  physical_unit = body::json ->> 'physicalUnit';
