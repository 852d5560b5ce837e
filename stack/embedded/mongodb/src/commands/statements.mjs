import { asMongoError, checkStatement } from '../dispatch.mjs';
import { refuseUnless } from '../errors.mjs';

/** Runs the statements of an update or delete one after the other; `one` does a single one, `sum` puts the results together. */
export async function runStatements(name, statements, fields, { ordered = true }, one) {
  refuseUnless(Array.isArray(statements) && statements.length > 0 && statements.length <= 100000, 16, 'Write batch sizes must be between 1 and 100000');
  for (const statement of statements) checkStatement(name, statement, fields);
  const results = [];
  const writeErrors = [];
  for (const [index, statement] of statements.entries()) {
    try {
      results.push({ index, ...await one(statement, index) });
    } catch (error) {
      const { ok, ...details } = asMongoError(error, name).reply();
      writeErrors.push({ index, ...details });
      if (ordered) break;
    }
  }
  return { results, errors: writeErrors.length > 0 ? { writeErrors } : {} };
}

export const total = (results, field) => results.reduce((sum, result) => sum + Number(result[field] ?? 0), 0);
