-- A small picture of the child, sealed under the child's own key, here and not in MongoDB: whoever must find the child at night finds the face
-- with PostgreSQL alone. The picture that it was cut out of is a document of the case.
create table children.photograph (
    id uuid primary key,
    child_id uuid not null,
    institution_id uuid not null,
    region_code text collate "C" not null,
    file_id uuid not null,
    thumbnail bytea not null check (octet_length(thumbnail) between 30 and 24576),
    version integer not null,
    entry_id uuid not null,
    foreign key (child_id, institution_id, region_code) references children.child (id, institution_id, region_code) on update cascade
);
create unique index photograph_of_child on children.photograph (child_id, institution_id);
create index photograph_of_institution on children.photograph (institution_id);
create index photograph_of_region on children.photograph (region_code);

alter table children.photograph enable row level security;
alter table children.photograph force row level security;
create policy owner_all on children.photograph to merajut_owner using (true) with check (true);

-- Seen with the register line, as the name is; set and taken off by who may change the case.
create policy seen on children.photograph for select to merajut_children using (
    coalesce(institution_id = (select access.child_institution()), starts_with(region_code, (select access.child_region()))));
do $policies$
declare
    cared_for constant text := 'institution_id = (select access.head_institution())
        or (institution_id = (select access.child_institution()) and child_id = any ((select access.my_children())::uuid[]))';
begin
    execute format('create policy written on children.photograph for insert to merajut_children with check (%s)', cared_for);
    execute format('create policy changed on children.photograph for update to merajut_children using (%s) with check (%s)', cared_for, cared_for);
    execute format('create policy taken_off on children.photograph for delete to merajut_children using (%s)', cared_for);
end $policies$;

grant select, insert, delete on children.photograph to merajut_children;
grant update (file_id, thumbnail, version, entry_id) on children.photograph to merajut_children;
