import { useForm } from '@mantine/form'
import { useState } from 'react'
import type * as z from 'zod'
import { issuesOf } from '#shared/kernel/problem.ts'
import { fieldErrors, isAllInFields } from './field-errors.ts'

interface Options<Values extends Record<string, unknown>> {
  initial: Values
  /** The contract's own schema: what it refuses here the server would refuse too. */
  schema: z.ZodType
  /** What is sent for the values; the values themselves when absent. */
  bodyOf?: (values: Values) => unknown
}

/**
 * A form checked by the contract before it is sent. `fail` takes what the call threw: the server's issues go to their
 * fields, and `problem` holds what belongs to no field, for a note. Nothing typed is lost.
 */
export function useCheckedForm<Values extends Record<string, unknown>>(options: Options<Values>) {
  const { initial, schema, bodyOf } = options
  const [problem, setProblem] = useState<unknown>(null)
  const form = useForm<Values>({
    initialValues: initial,
    validate: (values) => {
      const read = schema.safeParse(bodyOf ? bodyOf(values) : values)
      if (read.success) return {}
      const errors: Record<string, string> = {}
      for (const one of issuesOf(read.error)) errors[one.path] ??= one.message
      return errors
    },
  })
  const fail = (error: unknown) => {
    const errors = fieldErrors(error)
    form.setErrors(errors)
    setProblem(isAllInFields(error, Object.keys(initial)) ? null : error)
    focusFirst(errors)
  }
  const focusFirst = (errors: object) => {
    const [first] = Object.keys(errors)
    if (first !== undefined) form.getInputNode(first)?.focus()
  }
  const onSubmit = (handle: (values: Values) => void) =>
    form.onSubmit((values) => {
      setProblem(null)
      handle(values)
    }, focusFirst)
  return { form, problem, fail, onSubmit, forget: () => setProblem(null) }
}
