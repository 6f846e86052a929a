import { Checkbox, Radio } from '@mantine/core'
import { exportSection, numberStyle } from '#shared/export/choice.ts'
import type { ExportChoice, NumberStyle } from '#shared/export/choice.ts'
import { localeOf } from '#shared/export/locale-of.ts'
import { formatNumber } from '#shared/focus/number-words.ts'
import { formatDay } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { CompareChoice } from './compare-choice.tsx'
import css from './export.module.css'
import { inOrder } from './export-search.ts'
import { FilterChoice } from './filter-choice.tsx'
import { sectionWords } from './section-words.ts'

export interface ChoiceProps {
  choice: ExportChoice
  onChange: (change: Partial<ExportChoice>) => void
}

/** What goes into the file, and how it is written. */
export function ChoiceForm({ choice, onChange, today }: ChoiceProps & { today: Day }) {
  return (
    <div className={css['choice']}>
      <Sections choice={choice} onChange={onChange} />
      <FilterChoice choice={choice} onChange={onChange} />
      <CompareChoice choice={choice} onChange={onChange} />
      <Radio.Group
        label="Numbers and days"
        value={choice.numbers}
        onChange={(value) => onChange({ numbers: numberStyle.parse(value) })}
      >
        <div className={css['options']}>
          {numberStyle.options.map((style) => (
            <Radio
              key={style}
              value={style}
              label={numberWords[style]}
              description={exampleOf(style, today)}
            />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label="Paper, for PDF and printing"
        value={choice.paper}
        onChange={(value) => onChange({ paper: value === 'letter' ? 'letter' : 'a4' })}
      >
        <div className={css['row']}>
          <Radio value="a4" label="A4" />
          <Radio value="letter" label="Letter" />
        </div>
      </Radio.Group>
      <Radio.Group
        label="Length of the PDF"
        value={choice.length}
        onChange={(value) => onChange({ length: value === 'one_page' ? 'one_page' : 'full' })}
      >
        <div className={css['row']}>
          <Radio value="full" label="All of it" />
          <Radio value="one_page" label="One page" />
        </div>
      </Radio.Group>
    </div>
  )
}

const numberWords = {
  en: 'English',
  neutral: 'The same in every language',
  de: 'German',
  fr: 'French',
} as const satisfies Record<NumberStyle, string>

const exampleOf = (style: NumberStyle, today: Day): string => {
  const locale = localeOf(style)
  return `${formatNumber(1_234_567.5, locale)} · ${formatDay(today, { locale })}`
}

function Sections({ choice, onChange }: ChoiceProps) {
  const isOnlyOne = choice.sections.length === 1
  return (
    <Checkbox.Group
      label="Parts"
      value={choice.sections}
      onChange={(chosen) => {
        const sections = inOrder(chosen)
        if (sections.length > 0) onChange({ sections })
      }}
    >
      <div className={css['options']}>
        {exportSection.options.map((one) => (
          <Checkbox
            key={one}
            value={one}
            label={sectionWords[one]}
            description={isOnlyOne && choice.sections.includes(one) ? 'One part at least.' : undefined}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
