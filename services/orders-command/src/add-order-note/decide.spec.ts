import { test } from 'vitest'
import { by, expired, given, now, orderId, placed } from '../order/given.ts'
import { addOrderNote } from './decide.ts'

const note = (order: Parameters<typeof addOrderNote>[3]) => addOrderNote({ commandId: orderId, text: '문 앞에' }, orderId, { noteId: orderId, by }, order, now)

test('an order takes notes in any state', () => {
  given(placed).when(note).then({ type: 'note-added', text: '문 앞에', by })
  given(placed, expired).when(note).then({ type: 'note-added' })
})

test('an order nobody placed is not found', () => given().whenPerhaps(note).thenRefused('NOT_FOUND', { id: orderId }))
