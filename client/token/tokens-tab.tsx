import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CopyOnce } from '../ui/copy-once.tsx'
import { Listed } from '../ui/listed.tsx'
import { Section } from '../ui/section.tsx'
import { Stage } from '../ui/stage.tsx'
import { TokenForm } from './token-form.tsx'
import { TokensTable } from './tokens-table.tsx'
import { tokensQuery } from './token.queries.ts'

/** My API tokens: what lets a program act as me. */
export function TokensTab() {
  const query = useQuery(tokensQuery())
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Section
      title="My API tokens"
      about={
        <>
          A token lets a program do what you may do, in your name. Send it as{' '}
          <code>Authorization: Bearer …</code>; the <a href="/api/docs">API’s own pages</a> say what there is.
        </>
      }
    >
      <Stage at={secret ?? 'resting'}>
        {secret === null ? (
          <TokenForm onCreated={setSecret} />
        ) : (
          <CopyOnce label="token" secret={secret} onDone={() => setSecret(null)}>
            <b>This is shown only now.</b> Copy it to where it is needed; Bearing keeps no copy that can be
            read.
          </CopyOnce>
        )}
      </Stage>
      <Listed query={query} label="Loading your tokens">
        {(tokens) => <TokensTable tokens={tokens} />}
      </Listed>
    </Section>
  )
}
