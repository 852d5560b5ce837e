import { refuseUnless } from '../errors.mjs';

/** The namespace that a command names in its first field. */
export function namespaceOf(command, database) {
  const [name] = Object.keys(command);
  refuseUnless(typeof command[name] === 'string' && command[name] !== '', 73, `Invalid namespace specified for ${name}`);
  return `${database}.${command[name]}`;
}
