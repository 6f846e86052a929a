import { sources } from '#shared/finding/sources.ts'
import css from './help.module.css'

const used = {
  S1: 'One strategy drives, the other area supports it; a direction instead of an end state; capabilities come first. The classes, the verdict and every finding that starts with F stand on it.',
  S2: 'A digital entity of its own has to stay aligned with its parent in strategy, operations and technology. No measure shown today depends on it.',
} as const satisfies Record<(typeof sources)[number]['id'], string>

export const SourcesHelp = () => (
  <dl className={css['terms']}>
    {sources.map((one) => (
      <div key={one.id} id={one.id}>
        <dt>[{one.id}]</dt>
        <dd>
          {one.authors}: <cite>{one.title}</cite>. {one.publisher}, {one.date}.
          <p className={css['used']}>{used[one.id]}</p>
        </dd>
      </div>
    ))}
    <div>
      <dt>API</dt>
      <dd>
        Everything the page does, programs can do: <a href="/api/docs">documentation of the API</a>.
      </dd>
    </div>
  </dl>
)
