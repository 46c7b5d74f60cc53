import { describe, expect, it } from 'vitest';
import { planProblems } from '../../../shared/pipeline/planProblems';
import { mapped, suggest, suggestFor } from './suggestSupport';

const languages = [
  {
    language: 'German',
    orders: 'Bestellnummer|Bestelldatum|Kundennummer|Gesamtbetrag|Währung|Versandkosten|MwSt|Gutscheincode',
    people: 'Kunden-Nr.|Vorname|Nachname|E-Mail-Adresse|Telefonnummer|Geburtsdatum|geändert am',
  },
  {
    language: 'French',
    orders: 'Numéro de commande|Date de commande|N° client|Montant total|Devise|Frais de port|TVA|Code promo',
    people: 'Identifiant client|Prénom|Nom|Courriel|Téléphone|Date de naissance|Modifié le',
  },
  {
    language: 'Spanish',
    orders: 'Número de pedido|Fecha de pedido|ID de cliente|Importe total|Moneda|Gastos de envío|IVA|Cupón',
    people: 'Código cliente|Nombre|Apellidos|Correo electrónico|Teléfono|Fecha de nacimiento|Modificado el',
  },
  {
    language: 'Portuguese',
    orders: 'Número do pedido|Data do pedido|Código do cliente|Valor total|Moeda|Frete|Impostos|Cupom',
    people: 'ID do cliente|Primeiro nome|Sobrenome|E-mail|Telefone|Data de nascimento|Atualizado em',
  },
];

describe.each(languages)('columns named in $language', ({ orders, people }) => {
  it('are orders', () => {
    const suggestion = suggest([orders, '1001|2024-01-02T10:00:00Z|0042|12.50|EUR|4.90|2.00|SUMMER']);
    expect(Object.values(mapped(suggestion))).toEqual([
      'properties.order_id text (name)',
      'timestamp (name)',
      'userId (name)',
      'properties.total number (name)',
      'properties.currency text (name)',
      'properties.shipping number (name)',
      'properties.tax number (name)',
      'properties.coupon text (name)',
    ]);
    expect(planProblems(suggestion.plan)).toEqual([]);
  });

  it('are people', () => {
    const suggestion = suggest([
      people,
      '0042|Zoë|Müller|zoe@example.com|+49 175 1234567|1990-01-02|2024-01-02T10:00:00Z',
    ]);
    expect(suggestion.plan.calls).toEqual({ by: 'row', types: ['identify'] });
    expect(Object.values(mapped(suggestion))).toEqual([
      'userId (name)',
      'traits.firstName text (name)',
      'traits.lastName text (name)',
      'traits.email text (name)',
      'traits.phone text (name)',
      'traits.birthday text (name)',
      'timestamp (name)',
    ]);
  });
});

describe('a name that resembles a field’s', () => {
  function reasonOf(name: string, cell: string, others = 'customer_id|first_name|email') {
    const suggestion = suggest([`${name}|${others}`, `${cell}|7|Zoë|zoe@example.com`], 'identify_x.csv');
    return { becomes: mapped(suggestion)[name], to: suggestion.reasons[0]?.to };
  }

  it.each([
    ['customer e-mail address', 'a@example.com', 'traits.email text (similar)', 'email address'],
    ['Name (last)', 'Lee', 'traits.lastName text (similar)', 'last name'],
    ['Date of the birth', '1990-01-02', 'traits.birthday text (similar)', 'birth date'],
    ['Telephnoe', '0175 1234567', 'traits.phone text (similar)', 'telephone'],
    ['Kudennummer', '7', 'userId (similar)', 'Kundennummer'],
  ])('%s is suggested, with the name that it resembles', (name, cell, becomes, to) => {
    expect(reasonOf(name, cell, 'plan|first_name|city')).toEqual({ becomes, to });
  });

  it.each([
    ['client_ip', 'abc'],
    ['customer e-mail address', 'monthly'],
    ['order_id', '1'],
  ])('%s with %j in it is none', (name, cell) => {
    expect(reasonOf(name, cell, 'plan|first_name|city').becomes).toContain('(other)');
  });

  it('never takes a field from a column of the field’s own name', () => {
    expect(reasonOf('customer e-mail address', 'a@example.com').becomes).toBe(
      'traits.customer e-mail address text (other)',
    );
  });

  it('leaves a field to the surest of two', () => {
    const suggestion = suggest(['Telephnoe|phone customer|x', '+49 1751|+49 1752 33|1'], 'identify_x.csv');
    expect(mapped(suggestion)).toMatchObject({
      Telephnoe: 'traits.Telephnoe text (other)',
      'phone customer': 'traits.phone text (similar)',
    });
  });

  it('counts no words with a number in them as a price', () => {
    const suggestion = suggest(['order_id|total|shoping|shiping|customer_id', '1|2.50|Monday market|4.90|7']);
    expect(mapped(suggestion)).toMatchObject({
      shoping: 'properties.shoping text (other)',
      shiping: 'properties.shipping number (similar)',
    });
  });
});

describe('values that say what they are', () => {
  const people = (column: string, cells: readonly string[], name = 'identify_x.csv') =>
    mapped(
      suggestFor(
        [column, 'x'],
        cells.map((cell) => [cell, 'y']),
        name,
      ),
    )[column];

  it.each([
    ['reach', ['a@example.com', 'b@example.com'], 'traits.email text (values)'],
    ['reach', ['+49 175 1234567', ''], 'traits.phone text (values)'],
    ['seen from', ['192.0.2.1', '2001:db8::1'], 'context.ip text (values)'],
    ['home country', ['DE', 'FR'], 'traits.address/country text (values)'],
    ['contact key', ['0b9a4b0c-3f5d-4f0e-9f63-0c7f3a1d2e4b'], 'userId (values)'],
    ['device', ['0b9a4b0c-3f5d-4f0e-9f63-0c7f3a1d2e4b'], 'anonymousId (values)'],
  ])('%s with %j is suggested by them', (column, cells, expected) => {
    expect(people(column, cells)).toBe(expected);
  });

  it.each([
    ['reach', ['a@example.com', 'not given', 'ask', 'b']],
    ['lang', ['DE', 'FR']],
    ['order key', ['0b9a4b0c-3f5d-4f0e-9f63-0c7f3a1d2e4b']],
    ['version', ['1.2.3']],
    ['empty', ['', ' ']],
  ])('%s with %j is not', (column, cells) => {
    expect(people(column, cells)).not.toContain('(values)');
  });

  it('are a currency where something was done, and an address where a page was seen', () => {
    expect(people('paid in', ['EUR', 'usd'], 'track_x.csv')).toBe('properties.currency text (values)');
    expect(people('paid in', ['EUR', 'usd'])).toBe('traits.paid in text (other)');
    expect(people('seen', ['https://example.com/a'], 'page_x.csv')).toBe('properties.url text (values)');
    expect(people('seen', ['https://example.com/a'])).toBe('traits.seen text (other)');
  });

  it('give the field to the first column only', () => {
    const suggestion = suggestFor(['one', 'two'], [['a@example.com', 'b@example.com']], 'identify_x.csv');
    expect(mapped(suggestion)).toEqual({
      one: 'traits.email text (values)',
      two: 'traits.two text (other)',
    });
  });
});
