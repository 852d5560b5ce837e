import assert from 'node:assert/strict';
import test from 'node:test';
import { megabytesIn } from './apt.mjs';

test('What apt would fetch is added up', () => {
  const uris = ["Reading package lists...", "'http://mirror/a_1.deb' a_1.deb 1500000 SHA256:aa", "'http://mirror/b_1.deb' b_1.deb 600000 SHA256:bb", ''].join('\n');
  assert.equal(megabytesIn(uris), 3);
  assert.equal(megabytesIn(''), 0);
});
