-- Region codes PP.KK.CC.VVVV: published data, the same for everyone, hence no row-level security.
-- Codes change: one that is no longer used stays, with its end and, where known, the code that took its place.
create table region.area (
    code text collate "C" primary key check (code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
    level smallint not null check (level = case length(code) when 2 then 1 when 5 then 2 when 8 then 3 else 4 end),
    name text not null check (name <> ''),
    parent text collate "C" references region.area,
    -- Null: already in use when the codes were first loaded.
    valid_from date,
    -- Null: still in use.
    valid_to date,
    replaced_by text collate "C" references region.area,
    constraint parent_is_prefix check (parent is not distinct from
        case level when 1 then null when 2 then left(code, 2) when 3 then left(code, 5) else left(code, 8) end),
    constraint replaced_is_over check (replaced_by is null or valid_to is not null)
);

grant usage on schema region to merajut_region, merajut_children, merajut_government, merajut_identity;
grant select on region.area to merajut_region, merajut_children, merajut_government, merajut_identity;
