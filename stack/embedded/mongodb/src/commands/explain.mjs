import { isDocument } from '../bson.mjs';
import { refuseUnless } from '../errors.mjs';
import { namespaceOf } from './names.mjs';
import { FIND_FIELDS, collect, results } from './find.mjs';

/** Runs a find and tells which index it used and what it had to look at. */
export const explain = {
  fields: ['verbosity'],
  run: async ({ explain: inner }, context) => {
    refuseUnless(isDocument(inner) && 'find' in inner, 59, `Explain failed due to unknown command: ${Object.keys(inner ?? {})[0]}`);
    for (const field of Object.keys(inner)) refuseUnless(['find', '$db', ...FIND_FIELDS].includes(field), 40415, `BSON field 'find.${field}' is an unknown field.`);
    const stats = {};
    const found = await collect(results(inner, context, stats));
    const { index, keys = 0, documents = 0 } = stats;
    return {
      queryPlanner: { namespace: namespaceOf(inner, context.database), winningPlan: index ? { stage: 'FETCH', inputStage: { stage: 'IXSCAN', indexName: index.name, keyPattern: index.key } } : { stage: 'COLLSCAN' } },
      executionStats: { executionSuccess: true, nReturned: found.length, totalKeysExamined: keys, totalDocsExamined: documents },
    };
  },
};
