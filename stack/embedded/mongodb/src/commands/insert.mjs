import { ObjectId } from 'bson';
import { isDocument, isRegex } from '../bson.mjs';
import { refuseUnless } from '../errors.mjs';
import { asMongoError } from '../dispatch.mjs';
import { Retry } from '../store/retries.mjs';
import { Write } from '../store/write.mjs';
import { namespaceOf } from './names.mjs';

function withId(document) {
  const { _id = new ObjectId(), ...rest } = document;
  refuseUnless(!Array.isArray(_id) && !isRegex(_id), 53, "The '_id' value cannot be of type array or regex");
  refuseUnless(!isDocument(_id) || !Object.keys(_id).some(name => name.startsWith('$')), 52, '_id fields may not contain \'$\'-prefixed fields');
  return { _id, ...rest };
}

/** All documents of a command are stored in one batch, up to the first that is refused if the order matters. */
export const insert = {
  write: true, fields: ['documents', 'ordered'],
  run: (command, context) => context.catalog.inTurn(namespaceOf(command, context.database), async () => {
    const { documents, ordered = true } = command;
    refuseUnless(Array.isArray(documents) && documents.length > 0 && documents.length <= 100000, 16, 'Write batch sizes must be between 1 and 100000');
    const retry = await Retry.begin(context.store, command);
    const write = new Write(context, context.catalog.getOrDraft(namespaceOf(command, context.database)));
    const writeErrors = [];
    let n = 0;
    for (const [index, document] of documents.entries()) {
      try {
        if (!await retry.recall(index)) {
          await write.insert(withId(document));
          write.add(retry.record(index, { n: 1 }));
        }
        n++;
      } catch (error) {
        const { ok, ...details } = asMongoError(error, 'insert').reply();
        writeErrors.push({ index, ...details });
        if (ordered) break;
      }
    }
    await write.commit();
    return { n, ...(writeErrors.length > 0 && { writeErrors }) };
  }),
};
