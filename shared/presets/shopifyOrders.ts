import { contextField, property } from './presetTargets';
import type { Preset } from './preset';

/**
 * Orders of a Shopify shop. An order with several products has a row for each: only the first has the order's own columns, the
 * others repeat its name. The first row becomes the event; a product alone would say too little of the order, so the columns of
 * products are not sent. There is no customer's id in this export: people are known by their e-mail addresses.
 * Source: Shopify Help Center, "Exporting orders"; its columns as of 2024.
 */
export const shopifyOrders: Preset = {
  id: 'shopifyOrders',
  needed: [
    ['Name'],
    ['Financial Status'],
    ['Fulfillment Status'],
    ['Lineitem quantity'],
    ['Lineitem name'],
    ['Total'],
  ],
  calls: ['track'],
  onlyFilled: ['Total'],
  texts: [
    { value: 'Order Completed', target: { kind: 'event' } },
    { value: 'Shopify', target: property('affiliation') },
  ],
  fields: [
    { columns: ['Email'], target: { kind: 'userId' }, steps: [{ do: 'trim' }, { do: 'case', to: 'lower' }] },
    { columns: ['Email'], target: contextField('traits', 'email') },
    { columns: ['Created at'], target: { kind: 'timestamp' } },
    { columns: ['Name'], target: property('order_id'), type: 'text' },
    { columns: ['Id'], target: property('shopify_id'), type: 'text' },
    { columns: ['Financial Status'], target: property('financial_status'), type: 'text' },
    { columns: ['Fulfillment Status'], target: property('fulfillment_status'), type: 'text' },
    { columns: ['Paid at'], target: property('paid_at'), type: 'text' },
    { columns: ['Fulfilled at'], target: property('fulfilled_at'), type: 'text' },
    { columns: ['Cancelled at', 'Canceled at'], target: property('cancelled_at'), type: 'text' },
    { columns: ['Accepts Marketing'], target: property('accepts_marketing'), type: 'boolean' },
    { columns: ['Currency'], target: property('currency'), type: 'text' },
    { columns: ['Subtotal'], target: property('subtotal'), type: 'number' },
    { columns: ['Shipping'], target: property('shipping'), type: 'number' },
    { columns: ['Taxes'], target: property('tax'), type: 'number' },
    { columns: ['Total'], target: property('total'), type: 'number' },
    { columns: ['Discount Code'], target: property('coupon'), type: 'text' },
    { columns: ['Discount Amount'], target: property('discount'), type: 'number' },
    { columns: ['Refunded Amount'], target: property('refunded_amount'), type: 'number' },
    { columns: ['Outstanding Balance'], target: property('outstanding_balance'), type: 'number' },
    { columns: ['Shipping Method'], target: property('shipping_method'), type: 'text' },
    { columns: ['Payment Method'], target: property('payment_method'), type: 'text' },
    { columns: ['Source'], target: property('source'), type: 'text' },
    { columns: ['Tags'], target: property('tags'), type: 'text' },
    { columns: ['Vendor'], target: property('vendor'), type: 'text' },
    { columns: ['Location'], target: property('location'), type: 'text' },
    { columns: ['Shipping City'], target: property('shipping_city'), type: 'text' },
    { columns: ['Shipping Zip'], target: property('shipping_zip'), type: 'text' },
    { columns: ['Shipping Province'], target: property('shipping_province'), type: 'text' },
    { columns: ['Shipping Country'], target: property('shipping_country'), type: 'text' },
  ],
  notSent: [
    'Lineitem *',
    'Billing *',
    'Shipping *',
    'Tax *',
    'Payment *',
    'Notes',
    'Note Attributes',
    'Employee',
    'Device ID',
    'Risk Level',
    'Phone',
    'Receipt Number',
    'Duties',
    'Next Payment Due At',
  ],
};
