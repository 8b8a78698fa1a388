import { Price, Sku } from '@jangteo/contracts/primitives'
import { navigate, rejectionText, useBlocker, useLocale, useMutation, useSession, useTitle, uuidv7 } from '@jangteo/mfe-kit'
import { Breadcrumbs, Button, EmptyState, Notice, PageHead } from '@jangteo/ui'
import { useState } from 'react'
import * as v from 'valibot'
import { CreateProduct } from '../product/product.graphql.ts'
import { useWords } from '../words/use-words.ts'
import { BasicsPanel } from './basics-panel.tsx'
import type { Fields } from './edits.ts'
import css from './editor.module.css'
import { ImagesPanel } from './images-panel.tsx'
import { emptyVariant, NewVariantsPanel, type TypedVariant } from './new-variants-panel.tsx'

const empty: Fields = { title: '', titleEn: '', description: '', descriptionEn: '', category: 'table', images: [] }
const complete = (variant: TypedVariant) => v.is(Sku, variant.sku) && v.is(Price, variant.price)

/** A product is made as a draft; its page then offers to publish it. */
export const NewProductPage = () => {
  const t = useWords()
  const locale = useLocale()
  const { may } = useSession()
  const { run, busy } = useMutation(CreateProduct)
  const [fields, setFields] = useState(empty)
  const [variants, setVariants] = useState<TypedVariant[]>([emptyVariant()])
  const [problem, setProblem] = useState<string | null>(null)
  const [commandId] = useState(uuidv7)
  const [made, setMade] = useState(false)
  const ready = fields.title.trim() !== '' && variants.length > 0 && variants.every(complete)
  useBlocker(!made && fields.title !== '')
  useTitle(t.createProduct)
  if (!may('edit-products'))
    return (
      <div className="jt-staff-page-body">
        <EmptyState wholePage title={t.noProduct} />
      </div>
    )
  const create = async () => {
    setProblem(null)
    const { titleEn, descriptionEn, ...rest } = fields
    const sent = variants.map(({ sku, price, name, value }) => ({
      sku,
      price: price ?? 0,
      options: value.trim() ? [{ name: name.trim() || t.choose, value: value.trim() }] : [],
    }))
    try {
      const { createProduct } = await run({
        commandId,
        input: { ...rest, titleEn: titleEn.trim() || null, descriptionEn: descriptionEn.trim() || null, variants: sent },
      })
      if (createProduct.__typename === 'Rejected') return setProblem(rejectionText(locale, createProduct))
      setMade(true)
      navigate(`/catalog/manage/${createProduct.product.id}`, { replace: true })
    } catch {
      setProblem(t.failed)
    }
  }
  return (
    <div className={css.page}>
      <div className={css.main}>
        <Breadcrumbs label={t.products} items={[{ label: t.products, href: '/catalog/manage' }, { label: t.createProduct }]} />
        <PageHead
          size="staff"
          title={t.createProduct}
          actions={
            <Button variant="primary" busy={busy} disabled={!ready} onClick={() => void create()}>
              {t.create}
            </Button>
          }
        />
        {problem && <Notice tone="madder">{problem}</Notice>}
        <BasicsPanel
          typed={fields}
          base={empty}
          conflicts={[]}
          set={(name, value) => setFields((now) => ({ ...now, [name]: value }))}
          settle={() => undefined}
        />
        <NewVariantsPanel variants={variants} onChange={setVariants} />
      </div>
      <div className={css.side}>
        <ImagesPanel images={fields.images} onChange={(images) => setFields((now) => ({ ...now, images }))} />
      </div>
    </div>
  )
}
