import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { portfolioFields, sayContrast } from '#shared/portfolio/portfolio.ts'
import css from './portfolio-settings.module.css'

interface Props {
  label: string
  /** As #rrggbb, or on its way there; empty: Bearing's own. */
  value?: string
  error?: ReactNode
  onChange: (value: string) => void
  /** By which a form finds its field. */
  'data-path'?: string
}

const bearings = '#1d4e89'
const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text)

/** The colour of slides and pages, by eye or by its digits, with how legible white is on it. */
export function AccentInput({ label, value = '', error, onChange, ...field }: Props) {
  const isLegible = value === '' || portfolioFields.shape.accent.safeParse(value).success
  const shown = error ?? (isColour(value) && !isLegible ? sayContrast(value) : null)
  return (
    <div className={css['accent']}>
      <TextInput
        data-path={field['data-path']}
        label={label}
        description={
          value === ''
            ? 'Bearing’s own blue. It marks headings and lines of slides and pages.'
            : isColour(value) && isLegible
              ? sayContrast(value)
              : 'A # and six digits, such as #1d4e89.'
        }
        placeholder={bearings}
        value={value}
        error={shown}
        spellCheck={false}
        maxLength={7}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
        leftSection={
          <input
            type="color"
            className={css['swatch']}
            aria-label="Pick a colour"
            value={isColour(value) ? value.toLowerCase() : bearings}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        }
        leftSectionWidth={44}
      />
      {value !== '' && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange('')}>
          Bearing’s own
        </Button>
      )}
    </div>
  )
}
