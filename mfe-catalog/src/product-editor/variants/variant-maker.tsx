import { Checkbox, Chip, Notice, TextField } from '@jangteo/ui'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { Maker, MadeRow } from './use-maker.ts'
import css from './variants.module.css'

const MOST_OPTIONS = 3

type LineProps = { row: MadeRow; at: number; problem?: { path: string; text: string } | null; lonely: boolean; edit: Maker['edit'] }

const Line = ({ row, at, problem, lonely, edit }: LineProps) => {
  const t = useStaffWords()
  const name = row.options.map(({ value }) => value).join(' ') || t.one
  const refused = (field: string) => (`${problem?.path}.`.startsWith(`variants.${at}.${field}.`) ? problem?.text : undefined)
  return (
    <li className={css.line}>
      {lonely ? <span>{name}</span> : <Checkbox label={name} checked={!row.left} onChange={(checked) => edit(row.key, { left: !checked })} />}
      <TextField
        size="staff"
        label={`${name} SKU`}
        hideLabel
        placeholder="SKU"
        mono
        value={row.sku}
        onChange={(sku) => edit(row.key, { sku: sku.toUpperCase() })}
        error={refused('sku') ?? refused('options') ?? row.skuProblem}
        maxLength={64}
        disabled={row.left}
      />
      <TextField
        size="staff"
        label={`${name} ${t.head.price}`}
        hideLabel
        placeholder={t.head.price}
        inputMode="numeric"
        value={row.price}
        onChange={(price) => edit(row.key, { price })}
        error={refused('price') ?? (row.priceWrong ? t.priceRange : undefined)}
        disabled={row.left}
      />
    </li>
  )
}

/** Options above, below every variant that they make. `problem`: the service's refusal, beside the field it is about. */
export const VariantMaker = ({ maker, problem }: { maker: Maker; problem?: { path: string; text: string } | null }) => {
  const t = useStaffWords()
  const { options, rows, tooMany, setOption, addOption, edit } = maker
  const sent = rows.filter(({ left }) => !left)
  return (
    <div className={css.maker}>
      {options.map(({ key, name, text }) => (
        <div className={css.typedOption} key={key}>
          <TextField size="staff" label={t.optionName} value={name} onChange={(next) => setOption(key, { name: next })} maxLength={60} />
          <TextField
            size="staff"
            label={t.optionValues}
            placeholder={t.optionValuesLike}
            value={text}
            onChange={(next) => setOption(key, { text: next })}
            maxLength={2000}
          />
        </div>
      ))}
      {options.length < MOST_OPTIONS && (
        <p>
          <Chip add onPress={addOption}>
            {t.addOption}
          </Chip>
        </p>
      )}
      {tooMany && <Notice tone="madder">{t.tooManyVariants}</Notice>}
      {rows.length === 0 && <p className={css.rest}>{t.noNewChoice}</p>}
      <ul className={css.lines}>
        {rows.map((row) => (
          <Line key={row.key} row={row} at={sent.indexOf(row)} problem={problem} lonely={rows.length === 1} edit={edit} />
        ))}
      </ul>
    </div>
  )
}
