import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Template } from '#shared/template/template.ts'
import { templatesQuery } from './template.queries.ts'
import css from './template.module.css'

interface Props {
  portfolioId: PortfolioId
  value: Template | null
  onChange: (template: Template | null) => void
}

/** What a new initiative starts with; nothing where the portfolio has no templates. */
export function TemplateChoice({ portfolioId, value, onChange }: Props) {
  const { data: templates = [] } = useQuery(templatesQuery(portfolioId))
  if (templates.length === 0) return null
  return (
    <Select
      size="xs"
      className={css['choice']}
      aria-label="Template"
      placeholder="No template"
      clearable
      data={templates.map((one) => ({ value: one.id, label: one.name }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(templates.find((one) => one.id === id) ?? null)}
    />
  )
}
