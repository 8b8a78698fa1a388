import MinusIcon from 'lucide-react/icons/minus'
import PlusIcon from 'lucide-react/icons/plus'
import { Button, FieldError, Group, I18nProvider, Input, Label, NumberField, Text } from 'react-aria-components'
import { classNames } from '../class-names.ts'
import type { NumberFieldProps } from './number-field.tsx'

const Box = ({ stepper, placeholder }: Pick<NumberFieldProps, 'stepper' | 'placeholder'>) => (
  <Group className={classNames('jt-input', 'jt-input-figure', stepper && 'jt-input-stepper')}>
    {stepper && (
      <Button slot="decrement" aria-label={stepper.less} className="jt-input-step">
        <MinusIcon className="jt-icon" aria-hidden />
      </Button>
    )}
    <Input placeholder={placeholder} />
    {stepper && (
      <Button slot="increment" aria-label={stepper.more} className="jt-input-step">
        <PlusIcon className="jt-icon" aria-hidden />
      </Button>
    )}
  </Group>
)

/** The live half of `NumberField`, in a file of its own so that its code loads late. */
export const NumberInput = ({
  label,
  hideLabel,
  error,
  hint,
  size = 'staff',
  with: person,
  className,
  locale,
  ...own
}: NumberFieldProps & { locale: string }) => (
  <I18nProvider locale={locale}>
    <NumberField
      className={classNames('jt-field', `jt-field-${size}`, error && 'jt-field-wrong', person && 'jt-field-shared', className)}
      value={own.value ?? Number.NaN}
      onChange={(value) => own.onChange(Number.isNaN(value) ? null : value)}
      minValue={own.min}
      maxValue={own.max}
      step={own.step}
      formatOptions={own.format}
      name={own.name}
      isDisabled={own.disabled}
      isInvalid={error !== undefined}
    >
      <Label className={hideLabel ? 'jt-out-of-sight' : 'jt-field-label'}>{label}</Label>
      {person && <span className="jt-field-person">{person}</span>}
      <Box stepper={own.stepper} placeholder={own.placeholder} />
      {error && <FieldError className="jt-field-error">{error}</FieldError>}
      {hint && !error && (
        <Text slot="description" className="jt-field-hint">
          {hint}
        </Text>
      )}
    </NumberField>
  </I18nProvider>
)
