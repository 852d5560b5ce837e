import { orderParts } from '../orderParts.mjs';

export const summary = 'Start single parts again.';
export const takes = 'PART… ';
export const options = {};

export const run = ({ checkout, positionals }) => orderParts(checkout, 'start', positionals);
