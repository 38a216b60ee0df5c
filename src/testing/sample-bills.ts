import type { Text } from '../kernel/i18n/text.ts';
import { alsoCalled, optional } from '../register/field.ts';
import { choice, yesNo } from '../register/fields/choice.ts';
import { date } from '../register/fields/date.ts';
import { money, number } from '../register/fields/number.ts';
import { reference } from '../register/fields/reference.ts';
import { code, text } from '../register/fields/text.ts';
import { defineRegister } from '../register/register.ts';
import { computed } from '../register/shape/computed.ts';
import { stamped } from '../register/shape/stamped.ts';
import { onlyWhen } from '../register/shape/when.ts';

const words = (text: string): Text => ({ id: text, en: text });

const keepers = { administrator: 'all', 'agency-officer': 'unit' } as const;

/** A record with parts, conditions, views and totals over the rows inside it: what their tests exercise. */
export const bills = defineRegister({
  name: 'bills',
  table: 'sample.bills',
  title: words('Bills'),
  one: words('Bill'),
  about: words('What was bought.'),
  first: words('Add a bill.'),
  fields: {
    paidOn: date({ label: words('Paid on') }),
    number: code({ label: words('Number'), pattern: '^[A-Z0-9-]+$', max: 20, example: 'B-1' }),
    house: reference({ label: words('House'), register: 'houses' }),
    kind: choice({ label: words('Kind'), options: { goods: words('Goods'), service: words('Service') } }),
    urgent: yesNo({ label: words('Urgent') }),
    warranty: onlyWhen({ kind: ['goods'] }, text({ label: words('Warranty'), max: 100 })),
    why: onlyWhen({ urgent: [true], kind: ['goods'] }, optional(text({ label: words('Why urgent'), max: 100 }))),
    billedOn: alsoCalled(date({ label: words('Billed on') }), ['Date of the bill']),
    complete: computed(number({ label: words('Complete'), min: 0, max: 100 }), {
      filled: ['warranty', 'why', 'paidOn'],
    }),
    checkAgain: stamped(date({ label: words('Check again') }), { on: ['create', 'pay'], days: 30 }),
    days: computed(number({ label: words('Days to pay'), min: -36_500, max: 36_500 }), {
      days: ['billedOn', 'paidOn'],
    }),
    lines: computed(number({ label: words('Lines'), min: 0, max: 1_000_000 }), {
      count: 'bill-lines',
      via: 'bill',
      states: ['counted'],
    }),
    total: computed(money({ label: words('Total') }), {
      total: 'amount',
      of: 'bill-lines',
      via: 'bill',
      states: ['counted'],
    }),
  },
  sections: [
    { title: words('Goods only'), about: words('What goods need.'), fields: ['warranty', 'why'] },
    { title: words('Payment'), fields: ['billedOn', 'paidOn', 'days'], when: { kind: ['goods', 'service'] } },
    { title: words('Totals'), fields: ['lines', 'total', 'complete', 'checkAgain'] },
  ],
  views: [
    { name: 'urgent', title: words('Urgent bills'), filters: { urgent: 'true' }, columns: ['number', 'why', 'total'] },
    { name: 'paid', title: words('Paid bills'), filters: { status: 'paid' }, sort: '-number' },
  ],
  label: ['number'],
  key: 'number',
  list: ['number', 'house', 'kind', 'total', 'status'],
  sort: 'number',
  search: ['number'],
  anchor: 'house',
  read: { administrator: 'all', viewer: 'all', 'agency-officer': 'unit', 'agency-head': 'subtree' },
  create: keepers,
  states: ['open', 'paid'],
  stateTitles: { open: words('Open'), paid: words('Settled') },
  steps: {
    edit: { title: words('Edit'), from: ['open'], grant: keepers, form: 'all' },
    pay: { title: words('Pay'), from: ['open'], to: 'paid', grant: keepers, needs: ['warranty'] },
  },
  merge: { refused: words('A bill sent twice is paid once.') },
});

/** The rows inside a bill. */
export const billLines = defineRegister({
  name: 'bill-lines',
  table: 'sample.bill_lines',
  title: words('Bill lines'),
  one: words('Bill line'),
  about: words('What stands on a bill.'),
  first: words('Add a line to a bill.'),
  fields: {
    bill: reference({ label: words('Bill'), register: 'bills' }),
    thing: text({ label: words('Thing'), max: 100 }),
    unit: optional(text({ label: words('Unit'), max: 20 })),
    volume: number({ label: words('Volume'), min: 0, max: 1_000_000, decimals: 2 }),
    price: money({ label: words('Price') }),
    amount: computed(money({ label: words('Amount') }), { product: ['volume', 'price'] }),
    named: computed(text({ label: words('Named'), max: 200 }), { join: ['thing', 'unit'], between: ' / ' }),
  },
  label: ['thing'],
  key: 'id',
  list: ['thing', 'unit', 'volume', 'price', 'amount', 'status'],
  sort: 'thing',
  search: ['thing'],
  anchor: null,
  within: { field: 'bill', remove: 'drop' },
  read: { through: 'bill', of: bills },
  create: keepers,
  states: ['counted', 'dropped'],
  stateTitles: { counted: words('Counted'), dropped: words('Dropped') },
  steps: {
    edit: { title: words('Edit'), from: ['counted'], grant: keepers, form: 'all' },
    drop: { title: words('Drop'), from: ['counted'], to: 'dropped', grant: keepers },
  },
  merge: { to: 'dropped' },
  constraints: {
    bill_lines_once: { field: 'thing', message: words('This stands on the bill already.') },
  },
  tableSql: ["constraint bill_lines_once exclude using gist (bill with =, thing with =) where (status <> 'dropped')"],
});
