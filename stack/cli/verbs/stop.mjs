import { orderParts } from '../orderParts.mjs';

export const summary = 'Stop single parts, to see how the rest does without them.';
export const takes = 'PART… ';
export const options = {};

export const run = ({ checkout, positionals }) => orderParts(checkout, 'stop', positionals);
