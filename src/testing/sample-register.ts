import { everyone } from '../kernel/access/access.ts';
import type { Text } from '../kernel/i18n/text.ts';
import { optional } from '../register/field.ts';
import { choice, choices, yesNo } from '../register/fields/choice.ts';
import { date, period } from '../register/fields/date.ts';
import { money, number, year } from '../register/fields/number.ts';
import { files, reference, references } from '../register/fields/reference.ts';
import { code, longText, text } from '../register/fields/text.ts';
import { defineRegister } from '../register/register.ts';

const words = (text: string): Text => ({ id: text, en: text });

/** Agencies as small as a test needs them. */
export const houses = defineRegister({
  name: 'houses',
  table: 'sample.houses',
  title: words('Houses'),
  one: words('House'),
  about: words('Where samples live.'),
  first: words('Add a house.'),
  fields: {
    code: code({ label: words('Code'), pattern: '^[A-Z0-9.]+$', max: 20, example: 'A.1' }),
    name: text({ label: words('Name'), max: 100 }),
    parent: optional(reference({ label: words('Parent'), register: 'houses' })),
  },
  label: ['name'],
  key: 'code',
  list: ['code', 'name', 'parent', 'status'],
  sort: 'code',
  search: ['code', 'name'],
  anchor: 'id',
  read: everyone('all'),
  create: { administrator: 'all', 'dinas-officer': 'all' },
  states: ['open'],
  stateTitles: { open: words('Open') },
  steps: { edit: { title: words('Edit'), from: ['open'], grant: { administrator: 'all' }, form: 'all' } },
  merge: { refused: words('Houses stay apart.') },
  related: [{ register: 'samples', via: 'house' }],
});

/** A register with every kind of field, four eyes, questions and levels: what the engine's tests exercise. */
export const samples = defineRegister({
  name: 'samples',
  table: 'sample.samples',
  title: words('Samples'),
  one: words('Sample'),
  about: words('One of every kind of field.'),
  first: words('Add a sample.'),
  fields: {
    reference: code({ label: words('Reference'), pattern: '^[A-Za-z0-9/.-]+$', max: 40, example: 'S-1' }),
    title: text({ label: words('Title'), max: 200 }),
    house: reference({ label: words('House'), register: 'houses' }),
    secrecy: choice({ label: words('Secrecy'), options: { open: words('Open'), closed: words('Closed') } }),
    about: optional(longText({ label: words('About'), max: 4000 })),
    weight: optional(number({ label: words('Weight'), min: 0, max: 1000, decimals: 2 })),
    count: optional(number({ label: words('Count'), min: 0, max: 1_000_000 })),
    price: optional(money({ label: words('Price') })),
    made: optional(date({ label: words('Made') })),
    term: optional(period({ label: words('Term') })),
    vintage: optional(year({ label: words('Vintage') })),
    tags: optional(choices({ label: words('Tags'), options: { red: words('Red'), blue: words('Blue') } })),
    fragile: yesNo({ label: words('Fragile') }),
    friends: optional(references({ label: words('Friends'), register: 'houses' })),
    papers: optional(files({ label: words('Papers') })),
  },
  label: ['reference', 'title'],
  key: 'reference',
  list: ['reference', 'title', 'house', 'price', 'made', 'status'],
  sort: 'reference',
  search: ['reference', 'title', 'about'],
  anchor: 'house',
  read: {
    by: 'secrecy',
    levels: {
      open: everyone('all'),
      closed: { administrator: 'all', 'agency-officer': 'unit', 'agency-head': 'subtree' },
    },
  },
  create: { administrator: 'all', 'agency-officer': 'unit', viewer: 'own' },
  states: ['draft', 'submitted', 'accepted'],
  stateTitles: { draft: words('Draft'), submitted: words('Submitted'), accepted: words('Accepted') },
  stateTones: { accepted: 'good' },
  steps: {
    edit: {
      title: words('Edit'),
      from: ['draft'],
      grant: { administrator: 'all', 'agency-officer': 'unit', viewer: 'own' },
      form: 'all',
    },
    submit: {
      title: words('Submit'),
      from: ['draft'],
      to: 'submitted',
      grant: { 'agency-officer': 'unit', administrator: 'all' },
      needs: ['about'],
    },
    accept: {
      title: words('Accept'),
      from: ['submitted'],
      to: 'accepted',
      grant: { 'agency-head': 'subtree', administrator: 'all' },
      notBy: ['submit'],
      consequence: words('It can no longer be changed.'),
    },
    return: {
      title: words('Return'),
      from: ['submitted'],
      to: 'draft',
      grant: { 'agency-head': 'subtree', administrator: 'all' },
      ask: { note: text({ label: words('Note'), max: 500 }) },
    },
  },
  merge: { refused: words('Samples stay apart.') },
});
