import { rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { Button, Dialog, Notice, Panel, StatusMark, toast } from '@jangteo/ui'
import { useState } from 'react'
import { ArchiveProduct, type ProductResult, PublishProduct } from '../product/product.graphql.ts'
import { categoryOf, type ProductView } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import css from './editor.module.css'

/** What selling needs, and the two steps in and out of the shop. The service checks it again. */
export const PublishPanel = ({ product }: { product: ProductView }) => {
  const t = useWords()
  const locale = useLocale()
  const publish = useMutation(PublishProduct)
  const archive = useMutation(ArchiveProduct)
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const needs = [
    { met: product.variants.length > 0, text: t.hasPrice },
    { met: product.images.length > 0, text: t.hasImage },
    { met: Boolean(categoryOf(product)), text: t.hasCategory },
  ]
  const settle = async (sent: Promise<ProductResult>, said: string) => {
    setAsking(false)
    try {
      const result = await sent
      if (result.__typename === 'Rejected') return setProblem(rejectionText(locale, result))
      setProblem(null)
      toast({ text: said, tone: 'done' })
    } catch {
      setProblem(t.failed)
    }
  }
  const command = () => ({ commandId: uuidv7(), id: product.id })
  const doArchive = () =>
    void settle(
      archive.run(command()).then(({ archiveProduct }) => archiveProduct),
      t.archived,
    )
  return (
    <Panel title={t.beforePublish}>
      <ul className={css.needs}>
        {needs.map(({ met, text }) => (
          <li key={text}>
            <StatusMark glyph={met ? 'done' : 'refused'}>{text}</StatusMark>
          </li>
        ))}
      </ul>
      {problem && <Notice tone="madder">{problem}</Notice>}
      <div className={css.row}>
        {product.status !== 'PUBLISHED' && (
          <Button
            variant="primary"
            busy={publish.busy}
            onClick={() =>
              void settle(
                publish.run(command()).then(({ publishProduct }) => publishProduct),
                t.published,
              )
            }
          >
            {t.publish}
          </Button>
        )}
        {product.status !== 'ARCHIVED' && (
          <Button variant="secondary" busy={archive.busy} onClick={() => setAsking(true)}>
            {t.archive}
          </Button>
        )}
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.archiveTitle}
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {t.keep}
            </Button>
            <Button variant="danger" onClick={doArchive}>
              {t.archive}
            </Button>
          </>
        }
      >
        <p>{t.archiveText}</p>
      </Dialog>
    </Panel>
  )
}
