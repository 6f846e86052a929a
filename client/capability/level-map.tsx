import { UnstyledButton } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { LevelLine, LevelMapPicture, LevelRun } from '#shared/chart/level-map.ts'
import { traitWords } from '#shared/capability/capability.words.ts'
import { CapabilityDetail } from './capability-detail.tsx'
import css from './level-map.module.css'
import { Star } from './star.tsx'

const route = getRouteApi('/portfolios/$key/backbone')

/** Capabilities by quarters: each field says its level and whether that is enough. A name opens what is behind it. */
export function LevelMap({ picture }: { picture: LevelMapPicture }) {
  const width = picture.columns.length + 2
  const { open } = route.useSearch()
  return (
    <section aria-labelledby="levels">
      <h2 id="levels" className="only-read-out">
        Levels by quarter
      </h2>
      <table className={`${css['map']} num`}>
        <caption className="only-read-out">
          Levels of capabilities by quarter: planned, and whether that is enough. {picture.sentence}
        </caption>
        <thead>
          <tr>
            <th scope="col">Capability</th>
            <th scope="col">Today</th>
            {picture.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {picture.groups.map((group) => (
          <tbody key={group.id}>
            <tr className={css['group']}>
              <th scope="rowgroup" colSpan={width}>
                {group.title}
              </th>
            </tr>
            {group.lines.length === 0 && (
              <tr className={css['none']}>
                <td colSpan={width}>No capability here is said to give this.</td>
              </tr>
            )}
            {group.lines.map((line) => {
              const { id } = line.row.reading.capability
              return (
                <Fragment key={id}>
                  <Line line={line} isOpen={open === id} />
                  {open === id && (
                    <tr className={css['detail']}>
                      <td colSpan={width}>
                        <CapabilityDetail row={line.row} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Line({ line, isOpen }: { line: LevelLine; isOpen: boolean }) {
  const navigate = useNavigate()
  const { by } = route.useSearch()
  const { capability, assessments } = line.row.reading
  const toggle = () =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, open: isOpen ? undefined : capability.id, at: undefined }),
      replace: true,
      resetScroll: false,
    })
  return (
    <tr>
      <th scope="row">
        <UnstyledButton className={css['name']} aria-expanded={isOpen} onClick={toggle}>
          <span className={css['chevron']} aria-hidden="true" />
          {capability.name}
        </UnstyledButton>
        {capability.isMostImportant && <Star />}
        {capability.trait && by !== 'trait' && (
          <span className={css['trait']}>{traitWords[capability.trait]}</span>
        )}
      </th>
      <td className={css['now']} data-level={assessments.at(-1)?.level ?? 'unknown'}>
        <span className={css['when']}>Today</span>
        <span className={css['level']}>{line.now}</span>
      </td>
      {line.runs.map((run) => (
        <Run key={run.from.start} run={run} />
      ))}
    </tr>
  )
}

const Run = ({ run }: { run: LevelRun }) => (
  <td colSpan={run.count} className={css['run']} data-level={run.planned ?? 'unknown'} data-state={run.state}>
    <span className={css['when']}>{run.when}</span>
    <span className={css['level']}>{run.level}</span>
    <span className={css['need']}>
      {(run.state === 'short' || run.state === 'late') && (
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M5 1 9.4 9H.6Z" fill="currentColor" />
        </svg>
      )}
      {run.need}
    </span>
  </td>
)
