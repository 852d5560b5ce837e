import { refuseUnless } from '../errors.mjs';
import { Filter } from '../query/filter.mjs';
import { scan } from '../query/scan.mjs';
import { Retry } from '../store/retries.mjs';
import { settled } from '../store/settled.mjs';
import { Write } from '../store/write.mjs';
import { namespaceOf } from './names.mjs';
import { runStatements, total } from './statements.mjs';

export const deleteCommand = {
  write: true, fields: ['deletes', 'ordered'],
  run: (command, context) => context.catalog.inTurn(namespaceOf(command, context.database), () => settled(context, async context => {
    const retry = await Retry.begin(context.store, command);
    const { results, errors } = await runStatements('delete.deletes', command.deletes, ['q', 'limit'], command, (statement, index) => one(statement, index, command, retry, context));
    return { n: total(results, 'n'), ...errors };
  })),
};

async function one(statement, index, command, retry, context) {
  const limit = Number(statement.limit);
  refuseUnless(limit === 0 || limit === 1, 9, 'The limit field in delete objects must be 0 or 1');
  refuseUnless(!(retry.remembers && limit === 0), 72, 'Cannot use retryable writes with limit=0');
  const filter = new Filter(statement.q);
  const before = await retry.recall(index);
  if (before) return before;
  const collection = context.catalog.get(namespaceOf(command, context.database));
  const result = { n: 0 };
  if (!collection) return result;
  const write = new Write(context, collection);
  for await (const document of scan(context, collection, filter)) {
    write.remove(document);
    result.n++;
    if (limit === 1) break;
  }
  write.add(retry.record(index, result));
  await write.commit();
  return result;
}
