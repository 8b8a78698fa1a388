import { expect, test } from 'vitest'
import { arrowsOf, pictureFaults } from './picture.ts'

const page = `
\`\`\`mermaid
flowchart LR
  browser -- one origin --> gateway
  gateway --> bff[bff/shop] & query
  bff --> query
  query & gateway <-- facts, sagas --> kafka{{Apache Kafka}}
  kafka --> payments
  query --> lite[(SQLite, a file each)]
\`\`\`
`

test('arrows are read one by one, with the names of the processes', () => {
  expect(arrowsOf(page)).toEqual([
    'browser → gateway',
    'gateway → bff-shop',
    'gateway → query',
    'bff-shop → query',
    'query → Apache Kafka',
    'gateway → Apache Kafka',
    'Apache Kafka → payments',
    'query → SQLite',
  ])
})

test('what is not drawn and what is drawn in vain are told; the browser is nobody’s business', () => {
  const real = ['gateway → bff-shop', 'bff-shop → query', 'query → Apache Kafka', 'gateway → Apache Kafka', 'payments → Apache Kafka', 'payments → SQLite']
  expect(pictureFaults(arrowsOf(page), real)).toEqual([
    'ARCHITECTURE.md: the picture lacks payments → SQLite',
    'ARCHITECTURE.md: the picture has gateway → query, the code does not',
    'ARCHITECTURE.md: the picture has query → SQLite, the code does not',
  ])
})
