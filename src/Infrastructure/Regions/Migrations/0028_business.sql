grant usage on schema region to merajut_business;
grant select on region.area to merajut_business;
