import { describe, expect, it } from 'vitest';
import { callTypes } from '../../../shared/model/event';
import { destinationsSchema, targetSchema } from '../../../shared/model/plan';
import { calls } from '../../../shared/segment/calls';
import { destinations } from '../../../shared/segment/destinations';
import { reservedFields } from '../../../shared/segment/reservedFields';

describe('calls', () => {
  it('has every call, each with a letter of its own for the messageId', () => {
    expect(Object.keys(calls).sort()).toEqual([...callTypes].sort());
    const letters = callTypes.map((type) => calls[type].letter);
    expect(new Set(letters).size).toBe(callTypes.length);
  });
});

describe('destinations', () => {
  it('names each key of the integrations object once', () => {
    const names = destinations.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(destinations.map(({ title }) => title)).size).toBe(names.length);
  });

  it('has keys that a plan can hold', () => {
    for (const { name } of destinations) {
      expect(destinationsSchema.safeParse({ kind: 'only', names: [name] }).success).toBe(true);
    }
  });

  it('writes the keys as Segment does, capitals and all', () => {
    const keyOf = (title: string) => destinations.find((destination) => destination.title === title)?.name;
    expect(keyOf('Amplitude (Actions)')).toBe('Actions Amplitude');
    expect(keyOf('Salesforce (Classic)')).toBe('Salesforce');
    expect(keyOf('Customer.io')).toBe('Customer.io');
    expect(keyOf('Braze')).toBe('Braze');
  });

  it('says which never see events from a server, and leaves out those the object has no effect on', () => {
    const pixel = destinations.find(({ name }) => name === 'Facebook Pixel');
    expect(pixel?.server).toBe(false);
    expect(destinations.map(({ name }) => name)).not.toContain('AWS S3');
  });

  it('is sorted as people read', () => {
    const titles = destinations.map(({ title }) => title.toLowerCase());
    expect(titles).toEqual([...titles].sort());
  });
});

describe('reservedFields', () => {
  it('holds targets that a plan can hold, each once', () => {
    const places = reservedFields.map(({ target }) => JSON.stringify(target));
    expect(new Set(places).size).toBe(places.length);
    for (const { target } of reservedFields) expect(targetSchema.safeParse(target).success).toBe(true);
  });
});
