import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { countText } from '../ui/format.ts'
import css from './compare.module.css'

const atFirst = 50

interface Props {
  title: string
  portfolioKey: string
  rows: readonly { id: string; key: string; title: string; cells: ReactNode[] }[]
  columns: readonly string[]
  /** The day on which the rows can be looked at; absent: now. */
  asOf?: string
}

/** Rows that differ in one way, each leading to its initiative; nothing where there are none. */
export function ComparedRows({ title, portfolioKey, rows, columns, asOf }: Props) {
  const [shown, setShown] = useState(atFirst)
  if (rows.length === 0) return null
  return (
    <section className={css['rows']}>
      <h2>
        {title} <small className="num">{countText(rows.length)}</small>
      </h2>
      <div className={css['scroll']} tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">Initiative</th>
              {columns.map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link
                    to="/portfolios/$key/initiatives/$initiative"
                    params={{ key: portfolioKey, initiative: row.key }}
                    search={{ asOf }}
                  >
                    {row.key} {row.title}
                  </Link>
                </th>
                {row.cells.map((cell, at) => (
                  <td key={columns[at]} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <Button size="compact-sm" variant="default" onClick={() => setShown(shown + 500)}>
          Show {countText(Math.min(500, rows.length - shown))} more
        </Button>
      )}
    </section>
  )
}
