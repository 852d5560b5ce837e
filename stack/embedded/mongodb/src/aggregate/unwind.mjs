import { Int32 } from 'bson';
import { isDocument } from '../bson.mjs';
import { refuseUnless } from '../errors.mjs';
import { valueAt } from '../query/paths.mjs';
import { argumentsOf } from './stages.mjs';

/** A copy of the document with another value at the path; what lies beside the path is shared. */
function withValue(node, [name, ...rest], value) {
  const { [name]: old, ...others } = node;
  if (rest.length > 0) return { ...node, [name]: withValue(isDocument(old) ? old : {}, rest, value) };
  return value === undefined ? others : { ...node, [name]: value };
}

/** One document for each element of an array. */
export function unwind(specification) {
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false } =
    typeof specification === 'string' ? { path: specification } : argumentsOf('$unwind', specification, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays']);
  refuseUnless(typeof path === 'string' && path.startsWith('$') && path.length > 1, 28818, "path option to $unwind stage should be prefixed with a '$'");
  const name = path.slice(1);
  const numbered = (document, at) => index ? withValue(document, index.split('.'), at) : document;
  return documents => documents.flatMap(document => {
    const value = valueAt(document, name);
    if (Array.isArray(value) && value.length > 0)
      return value.map((item, at) => numbered(withValue(document, name.split('.'), item), new Int32(at)));
    if (Array.isArray(value)) return preserve ? [numbered(withValue(document, name.split('.'), undefined), null)] : [];
    return preserve || (value !== undefined && value !== null) ? [numbered(document, null)] : [];
  });
}
