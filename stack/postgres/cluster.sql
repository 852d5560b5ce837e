-- Run by the superuser of each of the three clusters at each start; running it again changes nothing.
-- Variables: database, owner, monitor, verifiers (JSON: role -> SCRAM verifier).
SELECT format('CREATE ROLE %I', role) FROM json_object_keys(:'verifiers') AS role
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) \gexec

-- One reads the write-ahead log, which row-level security does not reach: the relay's alone.
SELECT format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS %s %s', role,
              CASE role WHEN 'merajut_replication' THEN 'REPLICATION' ELSE 'NOREPLICATION' END,
              CASE role WHEN :'owner' THEN 'INHERIT' ELSE 'NOINHERIT' END)
  FROM json_object_keys(:'verifiers') AS role \gexec

SELECT format('ALTER ROLE %I PASSWORD %L', role, verifier) FROM json_each_text(:'verifiers') AS given (role, verifier)
 WHERE NOT EXISTS (SELECT FROM pg_authid WHERE rolname = role AND rolpassword = verifier) \gexec

SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'owner')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
SELECT 'CREATE DATABASE monitor' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'monitor') \gexec

REVOKE ALL ON DATABASE :"database", monitor, postgres, template1 FROM PUBLIC;
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', :'database', role) FROM json_object_keys(:'verifiers') AS role \gexec
GRANT CONNECT ON DATABASE monitor TO :"monitor";

-- What the health check writes: proof that the cluster still takes writes, in a database that holds nothing else.
\connect monitor
CREATE TABLE IF NOT EXISTS heartbeat (id int PRIMARY KEY CHECK (id = 1), at timestamptz NOT NULL);
INSERT INTO heartbeat VALUES (1, now()) ON CONFLICT DO NOTHING;
GRANT SELECT, UPDATE (at) ON heartbeat TO :"monitor";

\connect :"database"
CREATE EXTENSION IF NOT EXISTS pgaudit;
-- Its two definer functions name pg_temp in their search path too; the portal accepts pg_catalog alone.
ALTER FUNCTION public.pgaudit_ddl_command_end() SET search_path = pg_catalog;
ALTER FUNCTION public.pgaudit_sql_drop() SET search_path = pg_catalog;
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
CREATE EXTENSION IF NOT EXISTS pgcrypto;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"owner";
-- Whoever may log in may not thereby bring code of their own: only the owner writes functions.
REVOKE USAGE ON LANGUAGE plpgsql, sql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql, sql TO :"owner";
