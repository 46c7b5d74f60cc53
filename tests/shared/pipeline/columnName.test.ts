import { describe, expect, it } from 'vitest';
import { callTypeOf } from '../../../shared/pipeline/callTypeOf';
import { normaliseName, nameWords } from '../../../shared/pipeline/columnName';
import { conventionTarget } from '../../../shared/pipeline/conventionTarget';

describe('normaliseName', () => {
  it.each(['customer_id', 'Customer ID', 'customerId', 'CUSTOMER-ID', ' customer.id ', 'Cústömer Id'])(
    '%s is one name',
    (name) => {
      expect(normaliseName(name)).toBe('customerid');
    },
  );
  it('knows words', () => {
    expect(nameWords('totalPrice (EUR)')).toEqual(['total', 'price', 'eur']);
    expect(nameWords('HTTPStatus2Code')).toEqual(['http', 'status2', 'code']);
    expect(nameWords('注文 日')).toEqual(['注文', '日']);
    expect(nameWords('--')).toEqual([]);
  });
});

describe('callTypeOf', () => {
  it.each([
    ['track', 'track'],
    ['Track', 'track'],
    [' TRACKS ', 'track'],
    ['Track event', 'track'],
    ['identify_call', 'identify'],
    ['identifies', 'identify'],
    ['aliases', 'alias'],
    ['page-calls', 'page'],
  ])('reads %j as %s', (cell, type) => {
    expect(callTypeOf(cell)).toBe(type);
  });
  it.each(['', 'event', 'tracking', 'purchase', 'pageview', 'constructor'])(
    'does not take %j for a call',
    (cell) => {
      expect(callTypeOf(cell)).toBeUndefined();
    },
  );
});

describe('conventionTarget', () => {
  it.each([
    ['userId', { kind: 'userId' }],
    ['traits.address.city', { kind: 'traits', path: ['address', 'city'] }],
    ['Properties.total', { kind: 'properties', path: ['total'] }],
    ['context.ip', { kind: 'context', path: ['ip'] }],
    ['integrations.Customer.io', { kind: 'integrations', name: 'Customer.io' }],
    ['traits.__proto__', { kind: 'traits', path: ['__proto__'] }],
  ])('%s', (name, target) => {
    expect(conventionTarget(name)).toEqual(target);
  });
  it.each(['user_id', 'USERID', 'traits', 'traits.', 'traits..a', 'traits.a.', 'property.x', ''])(
    'is not %j',
    (name) => {
      expect(conventionTarget(name)).toBeUndefined();
    },
  );
});
