import * as ui from '../../src/index.ts'
import { usePeople } from '../board/quiet.tsx'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

const nothing = () => undefined

const Signs = () => {
  const t = useWords()
  return (
    <>
      <div className="row">
        <ui.Tag>{t.longWord}</ui.Tag>
        <ui.Tag part={t.longWord}>{t.rightToLeft}</ui.Tag>
        <ui.Badge>10,000+</ui.Badge>
        <ui.Chip name={t.customer} onRemove={nothing} removeLabel={t.remove}>
          {t.longWord}
        </ui.Chip>
        <ui.StatusMark glyph="partly" boxed={t.shipping}>
          {t.longWord}
        </ui.StatusMark>
        <ui.PartTag part={t.longWord} version="4.12.0+0123456789abcdef" />
        <ui.FreshnessChip state="down" label={t.longWord} note={t.joiningNote} />
        <ui.Presence people={usePeople()} text={t.longWord} />
      </div>
      <ui.Breadcrumbs label={t.place} items={[{ label: t.longWord, href: '#a' }, { label: t.rightToLeftGoods }]} />
    </>
  )
}

const Acts = () => {
  const t = useWords()
  return (
    <>
      <div className="row">
        <ui.Button variant="primary">{t.longWord}</ui.Button>
        <ui.Button refused={t.longName}>{t.longName}</ui.Button>
      </div>
      <ui.GatherBar count={1000} label={t.longWord} note={t.longName} action={t.putOnTop} onGather={nothing} />
      <ui.Notice tone="jade">{t.longWord}</ui.Notice>
    </>
  )
}

export const HardWords = () => {
  const t = useWords()
  return (
    <Card name="hard-words" title={t.tags} span={6}>
      <div className="stretch">
        <Signs />
        <Acts />
      </div>
    </Card>
  )
}

const Forms = () => {
  const t = useWords()
  return (
    <>
      <ui.TextField label={t.longWord} error={t.longName} defaultValue={t.rightToLeft} key={t.longWord} />
      <ui.TextField label={t.longName} multiline rows={2} with={t.longWord} defaultValue={t.longName} key={t.longName} />
      <ui.Select label={t.reason} value="long" onChange={nothing} options={[{ value: 'long', label: t.longName }]} />
      <ui.Checkbox label={t.longWord} />
      <ui.ConflictBox title={t.longWord} mine={{ by: t.rightToLeft, text: t.longWord }} theirs={{ by: t.longWord, text: t.rightToLeft }} />
    </>
  )
}

export const HardForms = () => {
  const t = useWords()
  return (
    <Card name="hard-forms" title={t.fields} span={6}>
      <div className="stretch">
        <Forms />
      </div>
    </Card>
  )
}
