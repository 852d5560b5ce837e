-- What an office says to its region is read by the officers within that region too: a regency's by what the province or the country says. They
-- read it while it is published, as institutions do, and change nothing of it.
create or replace function access.own_regions() returns text[] language plpgsql stable parallel safe
    as $$
begin
    if current_setting('app.role', true) = 'social-officer' then
        -- ':33.74' lies in the country, in 33 and in itself.
        return (
            select array_agg(distinct left(c.code, l.length))
            from (select substr(nullif(current_setting('app.region', true), ''), 2) as code) c, unnest(array[0, 2, 5, 8, 13]) as l (length)
            where c.code is not null);
    end if;
    return (
        select array['', substr(i.region_code, 1, 2), substr(i.region_code, 1, 5), substr(i.region_code, 1, 8), i.region_code]
        from government.institution i where i.id = access.institution());
end $$;
