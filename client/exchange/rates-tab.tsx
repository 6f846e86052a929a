import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { ExchangeRate } from '#shared/exchange/exchange-rate.ts'
import { organisationQuery } from '../organisation/organisation.queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Listed } from '../ui/listed.tsx'
import { Section } from '../ui/section.tsx'
import { CurrencyForm } from './currency-form.tsx'
import { RateDialog } from './rate-dialog.tsx'
import { RatesTable } from './rates-table.tsx'
import { ratesQuery } from './exchange.queries.ts'
import css from './exchange.module.css'

const route = getRouteApi('/settings')

/** In which currency sums are told, and what the others are worth in it. */
export function RatesTab({ mayAdminister }: { mayAdminister: boolean }) {
  const rates = useQuery(ratesQuery())
  const { data: organisation } = useQuery(organisationQuery())
  const { from } = route.useSearch()
  const [editing, setEditing] = useState<ExchangeRate | 'new' | null>(
    from !== undefined && mayAdminister ? 'new' : null,
  )
  const add = (
    <Button variant="default" onClick={() => setEditing('new')}>
      Enter a rate
    </Button>
  )
  return (
    <Section
      title="Exchange rates"
      about="Money of several currencies is added up only with rates that somebody entered, each from its day on until the next. Bearing fetches none, and turns none over: a rate from A into B says nothing about B into A."
    >
      {organisation && (
        <CurrencyForm key={organisation.version} organisation={organisation} mayAdminister={mayAdminister} />
      )}
      <Listed query={rates} label="Loading the exchange rates">
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="No rate is entered yet." {...(mayAdminister ? { action: add } : {})}>
              While all portfolios count in one currency, none is needed.
            </EmptyState>
          ) : (
            <>
              {mayAdminister && <div className={css['add']}>{add}</div>}
              <RatesTable
                rates={all}
                today={organisation?.today ?? ''}
                {...(mayAdminister ? { onEdit: setEditing } : {})}
              />
            </>
          )
        }
      </Listed>
      {editing !== null && organisation && (
        <RateDialog
          rate={editing === 'new' ? null : editing}
          start={{ currency: from ?? '', into: organisation.currency ?? '', on: organisation.today }}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  )
}
