import { rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { Button, Notice, Panel, StatusMark, toast } from '@jangteo/ui'
import { useState } from 'react'
import { ArchiveProduct, type ProductResult, PublishProduct } from '../product/product.graphql.ts'
import { categoryOf, type ProductView } from '../product/product-view.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './editor.module.css'

/** Sends one of the two steps in and out of the shop. Gives back why it was refused, null if it was not. */
export const useSteps = (id: string) => {
  const t = useStaffWords()
  const locale = useLocale()
  const publish = useMutation(PublishProduct)
  const archive = useMutation(ArchiveProduct)
  const settle = async (sent: Promise<ProductResult>, said: string): Promise<string | null> => {
    try {
      const result = await sent
      if (result.__typename === 'Rejected') return rejectionText(locale, result)
      toast({ text: said, tone: 'done' })
      return null
    } catch {
      return t.failed
    }
  }
  const command = () => ({ commandId: uuidv7(), id })
  return {
    publish: () =>
      settle(
        publish.run(command()).then(({ publishProduct }) => publishProduct),
        t.published,
      ),
    archive: () =>
      settle(
        archive.run(command()).then(({ archiveProduct }) => archiveProduct),
        t.archived,
      ),
    busy: publish.busy || archive.busy,
  }
}

/** What selling needs; a price that cannot be is named. The service checks it again. */
export const PublishPanel = ({ product, wrongPrices }: { product: ProductView; wrongPrices: readonly string[] }) => {
  const t = useStaffWords()
  const { publish, busy } = useSteps(product.id)
  const [problem, setProblem] = useState<string | null>(null)
  const unpriced = product.variants.filter(({ price }) => price === 0)
  const needs = [
    { met: unpriced.length === 0, text: t.hasPrice },
    { met: product.images.length > 0, text: t.hasImage },
    { met: Boolean(categoryOf(product)), text: t.hasCategory },
    ...wrongPrices.map((sku) => ({ met: false, text: t.priceOutside(sku) })),
    ...unpriced.slice(0, 3).map(({ sku }) => ({ met: false, text: t.priceMissing(sku) })),
  ]
  return (
    <Panel title={t.beforePublish}>
      <ul className={css.needs}>
        {needs.map(({ met, text }) => (
          <li key={text} className={met ? undefined : css.wrong}>
            <StatusMark glyph={met ? 'done' : 'refused'}>{text}</StatusMark>
          </li>
        ))}
      </ul>
      {problem && <Notice tone="madder">{problem}</Notice>}
      {product.status === 'DRAFT' && (
        <div className={css.row}>
          <Button variant="primary" busy={busy} onClick={() => void publish().then(setProblem)}>
            {t.publish}
          </Button>
        </div>
      )}
    </Panel>
  )
}
