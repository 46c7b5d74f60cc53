import { contextField, property } from './presetTargets';
import type { Preset } from './preset';

/**
 * Payments, or charges, as Stripe's dashboard exports them: amounts in whole units of the currency, times in UTC. What a failed
 * payment would have brought is no revenue, so the amount is sent as `amount`. A payment that was refunded later did succeed
 * first; what was given back stands in `amount_refunded`.
 * Source: Stripe Docs, "Export payments"; its columns as of 2024, and the names they had before.
 */
export const stripePayments: Preset = {
  id: 'stripePayments',
  needed: [['id'], ['Created date (UTC)', 'Created (UTC)'], ['Amount'], ['Amount Refunded'], ['Status']],
  calls: ['track'],
  zone: 'UTC',
  messageId: ['id'],
  fields: [
    {
      columns: ['Status'],
      target: { kind: 'event' },
      steps: [
        {
          do: 'map',
          pairs: [
            ...['Paid', 'succeeded', 'Refunded', 'Partially refunded', 'Disputed'].map((from) => ({
              from,
              to: 'Payment Succeeded',
            })),
            ...['Failed', 'Blocked'].map((from) => ({ from, to: 'Payment Failed' })),
          ],
          otherwise: { kind: 'text', text: 'Payment Not Completed' },
        },
      ],
    },
    { columns: ['Status'], target: property('status'), type: 'text' },
    { columns: ['Customer ID', 'Customer Email'], target: { kind: 'userId' } },
    { columns: ['Customer Email'], target: contextField('traits', 'email') },
    { columns: ['Created date (UTC)', 'Created (UTC)'], target: { kind: 'timestamp' } },
    { columns: ['id'], target: property('payment_id'), type: 'text' },
    { columns: ['PaymentIntent ID'], target: property('payment_intent_id'), type: 'text' },
    { columns: ['Invoice ID'], target: property('invoice_id'), type: 'text' },
    { columns: ['Amount'], target: property('amount'), type: 'number' },
    { columns: ['Amount Refunded'], target: property('amount_refunded'), type: 'number' },
    { columns: ['Fee'], target: property('fee'), type: 'number' },
    { columns: ['Taxes On Fee', 'Tax'], target: property('taxes_on_fee'), type: 'number' },
    {
      columns: ['Currency'],
      target: property('currency'),
      type: 'text',
      steps: [{ do: 'case', to: 'upper' }],
    },
    { columns: ['Captured'], target: property('captured'), type: 'boolean' },
    { columns: ['Decline Reason'], target: property('decline_reason'), type: 'text' },
    { columns: ['Description'], target: property('description'), type: 'text' },
    { columns: ['Refunded date (UTC)'], target: property('refunded_at'), type: 'text' },
    { columns: ['Card Brand'], target: property('card_brand'), type: 'text' },
  ],
  notSent: [
    'Converted *',
    'Statement Descriptor',
    'Seller Message',
    'Customer *',
    'Card *',
    'Transfer *',
    'Transfer',
    'Application *',
    'Mode',
    'Is Link',
    'Link Funding',
    'Payment Source Type',
    'Disputed Amount',
    'Dispute *',
  ],
};
