import type { Words } from '@jangteo/mfe-kit'
import type { staff as ko } from '../ko/staff.ts'

export const staff = {
  sortAgain: 'Sort again',
  clearAll: 'Clear all conditions',
  noneYet: 'No orders yet',
  noneYetText: 'The first one will stand here as soon as it comes.',
  problems: 'Problems',
  undo: 'Undo',
  filter: {
    add: 'Filter',
    remove: (name) => `Clear ${name}`,
    none: 'None',
    amount: 'Amount',
    day: 'Date',
    from: 'from',
    to: 'to',
    between: (from, to) => (from && to ? `${from} to ${to}` : from ? `from ${from}` : to ? `up to ${to}` : undefined),
    email: "Customer's e-mail",
    order: 'Order',
    orders: { newest: 'Newest first', oldest: 'Oldest first', dearest: 'Largest amount first', cheapest: 'Smallest amount first' },
  },
  views: {
    label: 'Views',
    large: 'From ₩200,000',
    save: 'Keep this question as a view',
    saved: 'View saved',
    name: 'Name of the view',
    already: (name) => `This is the view “${name}”. Add a condition to keep it as a new one.`,
    full: 'You can keep 12 views. Remove one and try again.',
    remove: 'Remove',
    removed: (name) => `Removed the view “${name}”`,
  },
} satisfies Words<typeof ko>
