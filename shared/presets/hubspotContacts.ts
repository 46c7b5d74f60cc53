import { trait } from './presetTargets';
import type { Preset } from './preset';

/**
 * Contacts of HubSpot, in any choice of columns. What is known of a person was true when the contact was last changed.
 * Source: HubSpot Knowledge Base, "Export records"; its default columns as of 2024.
 */
export const hubspotContacts: Preset = {
  id: 'hubspotContacts',
  needed: [
    ['Record ID', 'Record ID - Contact', 'Contact ID'],
    ['First Name'],
    ['Last Name'],
    ['Email'],
    ['Contact owner', 'Lead Status', 'Lifecycle Stage', 'Marketing contact status'],
  ],
  calls: ['identify'],
  fields: [
    { columns: ['Record ID', 'Record ID - Contact', 'Contact ID'], target: { kind: 'userId' } },
    { columns: ['Last Modified Date', 'Last Activity Date', 'Create Date'], target: { kind: 'timestamp' } },
    { columns: ['First Name'], target: trait('firstName'), type: 'text' },
    { columns: ['Last Name'], target: trait('lastName'), type: 'text' },
    { columns: ['Email'], target: trait('email'), type: 'text' },
    { columns: ['Phone Number', 'Mobile Phone Number'], target: trait('phone'), type: 'text' },
    { columns: ['Job Title'], target: trait('title'), type: 'text' },
    { columns: ['Website URL'], target: trait('website'), type: 'text' },
    {
      columns: ['Associated Company', 'Primary Company', 'Company Name'],
      target: trait('company', 'name'),
      type: 'text',
    },
    { columns: ['Create Date'], target: trait('createdAt'), type: 'text' },
    { columns: ['City'], target: trait('address', 'city'), type: 'text' },
    { columns: ['State/Region'], target: trait('address', 'state'), type: 'text' },
    { columns: ['Postal Code'], target: trait('address', 'postalCode'), type: 'text' },
    { columns: ['Country/Region', 'Country'], target: trait('address', 'country'), type: 'text' },
    { columns: ['Contact owner'], target: trait('contact_owner'), type: 'text' },
    { columns: ['Lead Status'], target: trait('lead_status'), type: 'text' },
    { columns: ['Lifecycle Stage'], target: trait('lifecycle_stage'), type: 'text' },
    { columns: ['Marketing contact status'], target: trait('marketing_contact_status'), type: 'text' },
  ],
  notSent: ['Associated Company IDs', 'Associated Company IDs *', 'Last Activity Date'],
};
