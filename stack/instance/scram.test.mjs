import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import test from 'node:test';
import { scramVerifier } from './scram.mjs';

// Salt, iterations and proof are those of the example exchange in RFC 7677, section 3.
test('The verifier of the example in RFC 7677 has the server key that signs its last message', () => {
  const verifier = scramVerifier('pencil', Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64'));
  const serverKey = Buffer.from(verifier.split(':').at(-1), 'base64');
  const exchange = 'n=user,r=rOprNGfwEbeRWgbNEkqO,'
    + 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,'
    + 'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0';
  assert.equal(createHmac('sha256', serverKey).update(exchange).digest('base64'), '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=');
});

test('The same password and salt give the same verifier, another salt another', () => {
  const salt = Buffer.alloc(16, 1);
  assert.equal(scramVerifier('x', salt), scramVerifier('x', salt));
  assert.notEqual(scramVerifier('x', salt), scramVerifier('x'));
});
