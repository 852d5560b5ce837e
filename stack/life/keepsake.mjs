import { fileURLToPath } from 'node:url';
import { bsonOf } from '../parts/mongodb.mjs';
import { MongoConnection } from '../probes/mongo.mjs';
import { redisCommands } from '../probes/resp.mjs';

const packages = fileURLToPath(new URL('../embedded/mongodb', import.meta.url));

/** A word written into each store beside PostgreSQL, and how it is read again. */
export function keepsake({ ports, secrets }, word) {
  const redis = (...words) => redisCommands({ port: ports.redis, user: 'portal', password: secrets.redis.portal }, [words]);
  const graph = text => redisCommands({ port: ports.graph, user: 'writer', password: secrets.graph.writer }, [['GRAPH.QUERY', 'life', text]]);
  const mongo = document => askMongo(ports.mongodb, secrets.mongodb.merajut, document);
  const sql = text => askClickHouse(ports.clickhouse, secrets.clickhouse.writer, text);
  return {
    redis: {
      write: () => redis('SET', 'ma:life:all:kept', word),
      read: async () => (await redis('GET', 'ma:life:all:kept'))[0],
    },
    mongodb: {
      write: () => mongo({ insert: 'kept', documents: [{ _id: word, word }] }),
      read: async () => (await mongo({ find: 'kept', filter: { _id: word } })).cursor.firstBatch[0]?.word,
    },
    clickhouse: {
      write: async () => {
        await sql('CREATE TABLE IF NOT EXISTS life_kept (word String) ENGINE = MergeTree ORDER BY word');
        await sql(`INSERT INTO life_kept SELECT '${word}'`);
      },
      read: () => sql(`SELECT word FROM life_kept WHERE word = '${word}'`),
    },
    graph: {
      write: () => graph(`CREATE (:Kept {word: '${word}'})`),
      read: async () => (await graph(`MATCH (k:Kept {word: '${word}'}) RETURN k.word`))[0][1][0][0],
    },
  };
}

async function askMongo(port, password, document) {
  const connection = await MongoConnection.open(bsonOf(packages), { port });
  try {
    await connection.signIn('merajut', password);
    return await connection.command('life', document);
  } finally {
    connection.close();
  }
}

async function askClickHouse(port, password, body) {
  const headers = { Authorization: `Basic ${Buffer.from(`writer:${password}`).toString('base64')}` };
  const answer = await fetch(`http://127.0.0.1:${port}/?default_format=TabSeparated`, { method: 'POST', headers, body });
  const text = (await answer.text()).trim();
  if (!answer.ok) throw new Error(text);
  return text;
}
